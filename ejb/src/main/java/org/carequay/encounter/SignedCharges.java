package org.carequay.encounter;

import java.time.LocalDate;
import java.util.List;
import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;

/** What a signed note hands to billing. */
public record SignedCharges(
        EncounterId encounter,
        PatientId patient,
        CaseId caseFile,
        LocalDate dateOfService,
        String providerName,
        List<NoteContent.Diagnosis> diagnoses,
        List<NoteContent.Charge> charges) {}
