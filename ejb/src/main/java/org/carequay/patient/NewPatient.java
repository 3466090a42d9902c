package org.carequay.patient;

import java.util.List;

/** Command: register somebody together with what pays for them and whom to turn to. */
public record NewPatient(PatientDetails details, List<CoverageDetails> coverage, List<ContactDetails> contact) {
    public NewPatient {
        coverage = coverage == null ? List.of() : List.copyOf(coverage);
        contact = contact == null ? List.of() : List.copyOf(contact);
    }
}
