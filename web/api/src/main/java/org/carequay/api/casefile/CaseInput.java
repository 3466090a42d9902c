package org.carequay.api.casefile;

import java.time.LocalDate;
import java.util.UUID;
import org.carequay.casefile.AccidentKind;
import org.carequay.casefile.AttorneyId;
import org.carequay.casefile.FirmId;
import org.carequay.casefile.NewCase;
import org.carequay.patient.PatientId;
import org.carequay.shared.Money;

/** A case to open; without {@code attorney} it has no counsel yet. */
public record CaseInput(
        UUID patient,
        UUID firm,
        UUID attorney,
        LocalDate dateOfLoss,
        AccidentKind accidentKind,
        String state,
        String patientRole,
        String narrative,
        String carrier,
        String claimNo,
        String adjuster,
        Money policyLimit) {
    NewCase command() {
        return new NewCase(
                PatientId.of(patient),
                FirmId.of(firm),
                AttorneyId.of(attorney),
                dateOfLoss,
                accidentKind,
                state,
                patientRole,
                narrative,
                carrier,
                claimNo,
                adjuster,
                policyLimit);
    }
}
