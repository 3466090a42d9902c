package org.carequay.patient.internal;

import java.util.List;
import org.carequay.patient.model.Mrn;
import org.carequay.security.FeatureCall;

/** Takes record numbers for many patients at once. */
public interface RecordNumbers {
    /**
     * That many numbers in a row, taken in a transaction of its own: registrations at the desk need not wait until
     * a block of an import is written. A block that fails leaves a gap.
     */
    @FeatureCall
    List<Mrn> take(int count);
}
