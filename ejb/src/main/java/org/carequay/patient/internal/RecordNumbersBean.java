package org.carequay.patient.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.LongStream;
import org.carequay.patient.model.Mrn;
import org.carequay.tenancy.Counters;
import org.carequay.tenancy.Numbered;

/** Record numbers from the clinic's counter. */
@Stateless
@PermitAll
@Local(RecordNumbers.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RecordNumbersBean implements RecordNumbers {
    @Inject
    private Counters counters;

    @Override
    public List<Mrn> take(int count) {
        String prefix = counters.prefix(Numbered.RECORD);
        long first = counters.take(Mrn.COUNTER, count);
        return LongStream.range(first, first + count)
                .mapToObj(number -> Mrn.of(prefix, number))
                .toList();
    }
}
