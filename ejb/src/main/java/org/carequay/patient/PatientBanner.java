package org.carequay.patient;

import java.time.LocalDate;

/**
 * What stands on top of every page about a patient.
 *
 * @param ageYears full years today, or at death
 * @param active false for a record that was merged or put aside
 */
public record PatientBanner(
        PatientId id,
        String mrn,
        HumanName name,
        LocalDate birthDate,
        boolean birthDateEstimated,
        int ageYears,
        AdministrativeGender gender,
        String phone,
        Communication communication,
        PatientStanding standing,
        boolean active) {}
