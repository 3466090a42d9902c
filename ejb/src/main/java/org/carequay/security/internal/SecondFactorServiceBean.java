package org.carequay.security.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.carequay.security.AccountId;
import org.carequay.security.SecondFactorService;
import org.carequay.security.StepUp;
import org.carequay.security.StepUpService;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.shared.Violation;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.CurrentCaller;

/** The caller's own second factor, by the database's functions, which alone may read and write it. */
@Stateless
@PermitAll
@Local(SecondFactorService.class)
public class SecondFactorServiceBean implements SecondFactorService {
    private static final String STANDING = "select active, required, codes, passkeys from own_second_factor()";
    private static final String CONFIRM = "select own_second_factor_confirm(?, ?)";
    private static final String ADDRESS = "otpauth://totp/CareQuay:%s?secret=%s&issuer=CareQuay";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private AccountRows rows;

    @Inject
    private StepUpService stepUp;

    @Inject
    private Clock clock;

    @Override
    public Standing standing() {
        return sql.first(
                        STANDING,
                        row -> new Standing(
                                row.getBoolean("active"),
                                row.getBoolean("required"),
                                row.getInt("codes"),
                                row.getInt("passkeys")))
                .orElse(new Standing(false, false, 0, 0));
    }

    @Override
    public Enrolment start() {
        byte[] secret = FactorSecrets.next();
        boolean started = sql.first(
                        "select own_second_factor_start(?) as started", row -> row.getBoolean("started"), (Object)
                                FactorSecrets.sealed(secret))
                .orElse(false);
        if (!started) {
            throw new DomainRefusal("factor-on");
        }
        String email = sql.first("select own_login() as email", row -> row.getString("email"))
                .orElse("");
        String text = Totp.base32(secret);
        return new Enrolment(ADDRESS.formatted(URLEncoder.encode(email, StandardCharsets.UTF_8), text), text);
    }

    @Override
    public List<String> confirm(String code) {
        byte[] sealed = sql.first("select own_second_factor_secret() as secret", row -> row.getBytes("secret"))
                .orElseThrow(() -> new DomainRefusal("factor-on"));
        OptionalLong step = Totp.match(FactorSecrets.open(sealed), code, clock.now(), 0);
        if (step.isEmpty()) {
            throw new InvalidInput("invalid", List.of(new Violation("code", "code-wrong")));
        }
        return codes(step.getAsLong());
    }

    @Override
    public void turnOff(StepUp proof) {
        stepUp.check(proof);
        if (standing().required() && standing().passkeys() == 0) {
            throw new DomainRefusal("factor-required");
        }
        off(caller.get().account());
    }

    @Override
    public List<String> newCodes(StepUp proof) {
        stepUp.check(proof);
        if (!standing().active()) {
            throw new DomainRefusal("factor-missing");
        }
        return codes(0);
    }

    @Override
    public void reset(AccountId account, StepUp proof) {
        rows.person(account).orElseThrow(() -> new NotFound("user"));
        stepUp.check(proof);
        off(account.value());
    }

    private List<String> codes(long step) {
        List<String> codes = FactorSecrets.codes();
        sql.first(
                CONFIRM,
                row -> "",
                step,
                codes.stream().map(FactorSecrets::hash).toArray(String[]::new));
        return codes;
    }

    private void off(UUID account) {
        sql.first("select second_factor_off(?) as done", row -> row.getBoolean("done"), account);
    }
}
