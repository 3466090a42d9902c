package org.carequay.api.clinical;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.carequay.clinical.ObservationView;
import org.carequay.clinical.VitalFlag;
import org.carequay.clinical.VitalKind;

/** A vital sign; {@code status} as in FHIR: final or entered-in-error. */
public record VitalBody(
        UUID id,
        long version,
        UUID encounter,
        VitalKind kind,
        String loinc,
        BigDecimal value,
        String unit,
        BigDecimal canonicalValue,
        String canonicalUnit,
        VitalFlag flag,
        String range,
        String status,
        Instant takenAt,
        String recordedBy,
        String errorReason) {
    static VitalBody of(ObservationView view) {
        return new VitalBody(
                view.id().value(),
                view.version(),
                view.encounter().value(),
                view.kind(),
                view.kind().loinc(),
                view.value(),
                view.unit(),
                view.canonical(),
                view.kind().unit(),
                view.flag(),
                view.range(),
                view.inError() ? "entered-in-error" : "final",
                view.takenAt(),
                view.recordedBy(),
                view.errorReason());
    }
}
