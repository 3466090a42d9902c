package org.carequay.encounter;

import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;
import org.carequay.shared.PageRequest;

/** Filters; null means any. {@code mine}: only those of the caller's own provider. Newest first. */
public record EncounterQuery(
        PatientId patient, CaseId caseFile, NoteStatus noteStatus, boolean mine, PageRequest page) {}
