package org.carequay.security.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.carequay.tenancy.AuditProofs;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.RequestContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts tries in transactions of their own, so that a try counts before its password is looked at. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInAttempts {
    private static final Logger LOG = LoggerFactory.getLogger(SignInAttempts.class);
    /** How many tries from one address may fail within fifteen minutes until only those are looked at who are known to come from there. */
    private static final int MOST_OF_ADDRESS =
            Integer.parseInt(Objects.requireNonNullElse(System.getenv("CAREQUAY_LIMIT_GUESSES"), "100")
                    .strip());

    /** A try; {@code login} null: no such e-mail; {@code hash} null besides: locked for now. */
    public record Try(UUID login, String hash) {}

    @Inject
    private ClinicSql sql;

    @Inject
    private AuditProofs proofs;

    public Try begin(String email, String address) {
        return sql.first(
                        "select login_id, hash, crowded from sign_in_begin(?, ?, ?)",
                        row -> {
                            if (row.getBoolean("crowded")) {
                                LOG.warn(
                                        "Too many tries to sign in failed from {}; one more was not looked at",
                                        address);
                            }
                            return new Try(Columns.uuid(row, "login_id"), row.getString("hash"));
                        },
                        email,
                        address,
                        MOST_OF_ADDRESS)
                .orElseThrow();
    }

    public void end(UUID login, boolean success, String address) {
        bindSystem("sign-in");
        sql.first("select sign_in_end(?, ?, ?)", row -> "", login, success, address);
    }

    /** The outcome of a try on a locked session. */
    public void unlocked(UUID account, boolean success, String address) {
        bindSystem("unlock");
        sql.first("select unlock_end(?, ?, ?)", row -> "", account, success, address);
    }

    private void bindSystem(String reason) {
        String transaction = RequestContext.nextTransactionId();
        sql.first(
                "select zone from bind_system(null, ?, ?, ?)",
                row -> "",
                transaction,
                reason,
                proofs.of(null, transaction));
    }
}
