package org.carequay.security.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.carequay.security.AccountId;
import org.carequay.security.PasskeyAsk;
import org.carequay.security.PasskeySignIn;
import org.carequay.security.PasskeySite;

/** Nothing to guess here: an answer is a signature over the question, so tries are told but not counted. */
@Stateless
@PermitAll
@Local(PasskeySignIn.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasskeySignInBean implements PasskeySignIn {
    @Inject
    private PasskeyRows rows;

    @Inject
    private PasskeyAttempts attempts;

    @Inject
    private FactorAttempts factors;

    @Override
    public boolean isPossible(AccountId account) {
        return !rows.of(account.value()).isEmpty();
    }

    @Override
    public PasskeyAsk ask(AccountId account, PasskeySite site) {
        return PasskeyCeremonies.showing(site, rows.of(account.value()));
    }

    @Override
    public boolean check(AccountId account, PasskeyAsk asked, String response, String address) {
        boolean shown = PasskeyCeremonies.shown(asked, rows.of(account.value()), response)
                .filter(passkey -> attempts.used(account.value(), passkey))
                .isPresent();
        factors.tell(account.value(), shown, address);
        return shown;
    }
}
