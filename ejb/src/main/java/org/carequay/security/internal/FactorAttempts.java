package org.carequay.security.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.carequay.tenancy.AuditProofs;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.RequestContext;

/** Counts tries of a second factor in transactions of their own, so that a try counts before its code is looked at. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FactorAttempts {
    /** A try that may be looked at. */
    record Try(UUID login, byte[] secret, long lastStep) {}

    @Inject
    private ClinicSql sql;

    @Inject
    private AuditProofs proofs;

    public Optional<Try> begin(UUID account) {
        return sql.first(
                "select login_id, secret, last_step from second_factor_begin(?)",
                row -> new Try(Columns.uuid(row, "login_id"), row.getBytes("secret"), row.getLong("last_step")),
                account);
    }

    /** @param step null: a recovery code. @return whether it was not taken before */
    public boolean take(UUID login, Long step, String hash) {
        return sql.first(
                        "select second_factor_take(?, ?, ?) as taken",
                        row -> row.getBoolean("taken"),
                        login,
                        step,
                        hash)
                .orElse(false);
    }

    public void tell(UUID account, boolean success, String address) {
        String transaction = RequestContext.nextTransactionId();
        sql.first(
                "select zone from bind_system(null, ?, ?, ?)",
                row -> "",
                transaction,
                "sign-in",
                proofs.of(null, transaction));
        sql.first("select second_factor_tell(?, ?, ?)", row -> "", account, success, address);
    }
}
