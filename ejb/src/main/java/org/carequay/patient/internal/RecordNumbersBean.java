package org.carequay.patient.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.carequay.patient.model.Mrn;
import org.carequay.tenancy.Counters;

/** Record numbers from the clinic's counter. */
@Stateless
@PermitAll
@Local(RecordNumbers.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RecordNumbersBean implements RecordNumbers {
    @Inject
    private Counters counters;

    @Override
    public long take(int count) {
        return counters.take(Mrn.COUNTER, count);
    }
}
