package org.carequay.api.clinical;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.carequay.clinical.MedicationDetails;
import org.carequay.clinical.MedicationStatus;
import org.carequay.clinical.MedicationView;

/** A medication as a patient takes it; {@code errorReason} is missing unless it was entered in error. */
public record MedicationBody(
        UUID id,
        long version,
        String text,
        String dose,
        String route,
        String frequency,
        LocalDate from,
        LocalDate to,
        MedicationStatus status,
        String reason,
        Instant recordedAt,
        String recordedBy,
        String errorReason) {
    static MedicationBody of(MedicationView view) {
        MedicationDetails details = view.details();
        return new MedicationBody(
                view.id().value(),
                view.version(),
                details.text(),
                details.dose(),
                details.route(),
                details.frequency(),
                details.from(),
                details.to(),
                details.status(),
                details.reason(),
                view.recordedAt(),
                view.recordedBy(),
                view.errorReason());
    }
}
