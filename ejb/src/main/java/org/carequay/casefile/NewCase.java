package org.carequay.casefile;

import java.time.LocalDate;
import org.carequay.patient.PatientId;
import org.carequay.shared.Money;

/** Command: open a case. {@code attorney} null: no counsel yet. Limits and claim data may be null until known. */
public record NewCase(
        PatientId patient,
        FirmId firm,
        AttorneyId attorney,
        LocalDate dateOfLoss,
        AccidentKind accidentKind,
        String state,
        String patientRole,
        String narrative,
        String carrier,
        String claimNo,
        String adjuster,
        Money policyLimit) {
    /** The accident and who may pay. */
    public CaseFacts facts() {
        return new CaseFacts(
                dateOfLoss, accidentKind, state, patientRole, narrative, carrier, claimNo, adjuster, policyLimit);
    }
}
