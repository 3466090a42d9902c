package org.carequay.security.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import org.carequay.security.AccountId;
import org.carequay.security.SecondFactorSignIn;
import org.carequay.shared.Clock;
import org.carequay.tenancy.ClinicSql;

/** Codes are compared here and taken in the database, which takes each once. */
@Stateless
@PermitAll
@Local(SecondFactorSignIn.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SecondFactorSignInBean implements SecondFactorSignIn {
    private static final int MAX_LENGTH = 40;
    private static final String DIGITS = "[0-9\\s]+";

    @Inject
    private ClinicSql sql;

    @Inject
    private FactorAttempts attempts;

    @Inject
    private Clock clock;

    @Override
    public boolean isNeeded(AccountId account) {
        return sql.first("select second_factor_needed(?) as needed", row -> row.getBoolean("needed"), account.value())
                .orElse(false);
    }

    @Override
    public boolean check(AccountId account, String code, String address) {
        if (code == null || code.length() > MAX_LENGTH) {
            return false;
        }
        Optional<FactorAttempts.Try> attempt = attempts.begin(account.value());
        boolean taken = attempt.isPresent() && take(attempt.get(), code);
        attempts.tell(account.value(), taken, address);
        return taken;
    }

    private boolean take(FactorAttempts.Try attempt, String code) {
        if (!code.matches(DIGITS)) {
            return attempts.take(attempt.login(), null, FactorSecrets.hash(code));
        }
        OptionalLong step = Totp.match(FactorSecrets.open(attempt.secret()), code, clock.now(), attempt.lastStep());
        return step.isPresent() && attempts.take(attempt.login(), step.getAsLong(), null);
    }
}
