package org.carequay.api.clinical;

import java.time.LocalDate;
import org.carequay.clinical.MedicationDetails;
import org.carequay.clinical.MedicationStatus;

/** A medication; active unless {@code status} says otherwise. */
public record MedicationInput(
        Long version,
        String text,
        String dose,
        String route,
        String frequency,
        LocalDate from,
        LocalDate to,
        MedicationStatus status,
        String reason) {
    MedicationDetails details() {
        MedicationStatus said = status == null ? MedicationStatus.ACTIVE : status;
        return new MedicationDetails(text, dose, route, frequency, from, to, said, reason);
    }
}
