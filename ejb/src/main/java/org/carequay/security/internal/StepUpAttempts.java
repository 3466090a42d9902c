package org.carequay.security.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.carequay.tenancy.ClinicSql;

/** Keeps the outcome of a step-up in a transaction of its own: a wrong password counts although the act is refused. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class StepUpAttempts {
    @Inject
    private ClinicSql sql;

    /** @param address of the client, for the trail */
    public void end(boolean success, String address) {
        sql.first("select step_up_end(?, ?)", row -> "", success, address);
    }
}
