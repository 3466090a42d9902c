package org.carequay.encounter;

import java.time.LocalDate;
import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;

/** One line of a list of encounters. */
public record EncounterRow(
        EncounterId id,
        PatientId patient,
        String patientName,
        CaseId caseFile,
        String providerName,
        LocalDate dateOfService,
        EncounterStatus status,
        NoteStatus noteStatus,
        boolean billed) {}
