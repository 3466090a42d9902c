package org.carequay.audit.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.carequay.tenancy.ClinicSql;

/** Seals by the database's own function. */
@Stateless
@PermitAll
@Local(ChainSealer.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ChainSealerBean implements ChainSealer {
    private static final String SEAL = "select last_seq, last_hash, sealed from audit_seal(?)";

    @Inject
    private ClinicSql sql;

    @Override
    public Sealed seal(boolean whole) {
        return sql.first(
                        SEAL,
                        row -> new Sealed(
                                row.getLong("last_seq") - row.getLong("sealed"),
                                new ChainAnchor.Anchor(row.getLong("last_seq"), row.getBytes("last_hash"))),
                        whole)
                .orElseThrow();
    }
}
