package org.carequay.security.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import org.carequay.security.StepUp;
import org.carequay.security.StepUpService;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.CurrentCaller;

/** Checks passwords like signing in does, and proofs by making them again. */
@Stateless
@PermitAll
@Local(StepUpService.class)
public class StepUpServiceBean implements StepUpService {
    private static final int MAX_LENGTH = 200;

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SignInAttempts attempts;

    @Inject
    private StepUpAttempts outcomes;

    @Inject
    private Clock clock;

    @Override
    public StepUp byPassword(String password, String address) {
        if (password == null || password.isEmpty()) {
            throw refused("required");
        }
        String email = sql.first("select own_login() as email", row -> row.getString("email"))
                .orElseThrow(() -> new DomainRefusal("step-up-needed"));
        SignInAttempts.Try attempt = attempts.begin(email, address);
        boolean matches = password.length() <= MAX_LENGTH && PasswordHashing.matches(password, attempt.hash());
        if (attempt.hash() == null) {
            throw refused("password-locked");
        }
        outcomes.end(matches, address);
        if (!matches) {
            throw refused("password-wrong");
        }
        return proof(clock.now().getEpochSecond());
    }

    @Override
    public StepUp byToken(Instant issuedAt) {
        boolean client = sql.first(
                        "select client_id from account where id = ? and client_id is not null",
                        row -> true,
                        caller.get().account())
                .orElse(false);
        if (!client || issuedAt == null || !fresh(issuedAt.getEpochSecond())) {
            throw new DomainRefusal("step-up-needed");
        }
        return proof(issuedAt.getEpochSecond());
    }

    @Override
    public void check(StepUp proof) {
        if (proof == null || proof.proof() == null || !proof.proof().matches("[0-9]{1,12}\\.[0-9a-f]{64}")) {
            throw new DomainRefusal("step-up-needed");
        }
        long at = Long.parseLong(proof.proof().substring(0, proof.proof().indexOf('.')));
        if (!fresh(at) || !MessageDigest.isEqual(bytes(proof), bytes(proof(at)))) {
            throw new DomainRefusal("step-up-needed");
        }
    }

    private boolean fresh(long seconds) {
        long age = clock.now().getEpochSecond() - seconds;
        return age >= 0 && age <= FRESH.toSeconds();
    }

    private StepUp proof(long seconds) {
        return StepUpProof.of(caller.get().account(), seconds);
    }

    private static byte[] bytes(StepUp proof) {
        return proof.proof().getBytes(StandardCharsets.US_ASCII);
    }

    private static InvalidInput refused(String code) {
        return new InvalidInput("invalid", List.of(new Violation("password", code)));
    }
}
