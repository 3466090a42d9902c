package org.carequay.clinical;

import java.time.LocalDate;

/** A medication as the patient takes it, in words: name and strength, dose, route, how often, from when to when, and what for. */
public record MedicationDetails(
        String text,
        String dose,
        String route,
        String frequency,
        LocalDate from,
        LocalDate to,
        MedicationStatus status,
        String reason) {}
