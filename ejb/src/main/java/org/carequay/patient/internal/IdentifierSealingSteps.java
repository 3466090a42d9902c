package org.carequay.patient.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Some numbers that are to be sealed, in a transaction of their own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IdentifierSealingSteps {
    @Inject
    private IdentifierSealing sealing;

    /** @return of how many patients or merges; 0: there is nothing, or nothing that nobody is writing just now */
    public int seal() {
        return sealing.some();
    }

    public boolean settle() {
        return sealing.settle();
    }
}
