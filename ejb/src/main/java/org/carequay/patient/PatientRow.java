package org.carequay.patient;

import java.time.LocalDate;

/** One line of the patient list. */
public record PatientRow(
        PatientId id,
        String mrn,
        String name,
        LocalDate birthDate,
        AdministrativeGender gender,
        String phone,
        String city) {}
