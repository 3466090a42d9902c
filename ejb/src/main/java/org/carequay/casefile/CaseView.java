package org.carequay.casefile;

import java.time.LocalDate;
import org.carequay.patient.PatientId;
import org.carequay.shared.Money;

/** A case as it stands. {@code state}: the US state of the accident. */
public record CaseView(
        CaseId id,
        long version,
        String caseNo,
        PatientId patient,
        String patientName,
        FirmId firm,
        String firmName,
        AttorneyId attorney,
        String attorneyName,
        LocalDate dateOfLoss,
        AccidentKind accidentKind,
        String state,
        String patientRole,
        String narrative,
        String carrier,
        String claimNo,
        String adjuster,
        Money policyLimit,
        CasePhase phase,
        boolean billingSuspended) {
    public boolean hasCounsel() {
        return attorney != null;
    }
}
