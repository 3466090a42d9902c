package org.carequay.patient;

import java.time.LocalDate;
import java.util.List;

/** What stands on top of every page about a patient. */
public record PatientBanner(
        PatientId id,
        String mrn,
        HumanName name,
        LocalDate birthDate,
        boolean birthDateEstimated,
        int ageYears,
        AdministrativeGender gender,
        String phone,
        String language,
        List<String> alerts) {}
