package org.carequay.security.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.security.PasskeyAsk;
import org.carequay.security.PasskeySite;
import org.carequay.security.Passkeys;
import org.carequay.security.SecondFactorService;
import org.carequay.security.StepUp;
import org.carequay.security.StepUpService;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.CurrentCaller;

/** The caller's own passkeys. */
@Stateless
@PermitAll
@Local(Passkeys.class)
public class PasskeysBean implements Passkeys {
    private static final int MAX_NAME = 60;

    @Inject
    private PasskeyRows rows;

    @Inject
    private PasskeyAttempts attempts;

    @Inject
    private StepUpService stepUp;

    @Inject
    private SecondFactorService factor;

    @Inject
    private CurrentCaller caller;

    @Override
    public List<Passkey> all() {
        return rows.own();
    }

    @Override
    public PasskeyAsk start(PasskeySite site, StepUp proof) {
        stepUp.check(proof);
        PasskeyRows.Person person = rows.person();
        if (person.login() == null) {
            throw new DomainRefusal("passkey-refused");
        }
        return PasskeyCeremonies.making(
                site, person, caller.get().personName(), rows.of(caller.get().account()));
    }

    @Override
    public void add(String name, PasskeyAsk asked, String response) {
        String called = name == null ? "" : name.strip();
        new InvalidInput.Check()
                .required("name", called)
                .maxLength("name", called, MAX_NAME)
                .done();
        Optional<PasskeyRows.Kept> made = PasskeyCeremonies.made(asked, response);
        if (made.isEmpty() || !rows.add(Ids.next(), called, made.get())) {
            throw new DomainRefusal("passkey-refused");
        }
    }

    @Override
    public void remove(UUID id, StepUp proof) {
        stepUp.check(proof);
        SecondFactorService.Standing standing = factor.standing();
        if (standing.required() && !standing.active() && standing.passkeys() == 1) {
            throw new DomainRefusal("factor-required");
        }
        if (!rows.remove(id)) {
            throw new NotFound("passkey");
        }
    }

    @Override
    public PasskeyAsk ask(PasskeySite site) {
        return PasskeyCeremonies.showing(site, rows.of(caller.get().account()));
    }

    @Override
    public StepUp confirm(PasskeyAsk asked, String response, String address) {
        UUID account = caller.get().account();
        boolean shown = PasskeyCeremonies.shown(asked, rows.of(account), response)
                .filter(passkey -> attempts.used(account, passkey))
                .isPresent();
        return attempts.confirmed(account, shown, address).orElseThrow(() -> new DomainRefusal("passkey-refused"));
    }
}
