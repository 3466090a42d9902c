package org.carequay.clinical;

import java.math.BigDecimal;
import java.time.Instant;
import org.carequay.encounter.EncounterId;

/**
 * A vital sign of a visit.
 *
 * @param canonical the value in the unit of its kind
 * @param range the reference range of adults in the canonical unit, such as {@code 60–100}; empty when there is none
 * @param errorReason why it is marked as entered in error; null when it is not
 */
public record ObservationView(
        ObservationId id,
        long version,
        EncounterId encounter,
        VitalKind kind,
        BigDecimal value,
        String unit,
        BigDecimal canonical,
        VitalFlag flag,
        String range,
        Instant takenAt,
        String recordedBy,
        String errorReason) {
    public boolean inError() {
        return errorReason != null;
    }

    public boolean abnormal() {
        return flag == VitalFlag.LOW || flag == VitalFlag.HIGH;
    }
}
