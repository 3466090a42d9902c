package org.carequay.care.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.carequay.audit.AuditTrail;

/** Keeps in the trail, in a transaction of its own, that somebody asked for a patient who does not exist: what was asked is refused. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AccessMisses {
    @Inject
    private AuditTrail audit;

    public void tell() {
        audit.act("ACCESS_MISSED", "patient", null, null);
    }
}
