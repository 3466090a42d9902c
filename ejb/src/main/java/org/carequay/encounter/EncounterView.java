package org.carequay.encounter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.ProviderId;

/**
 * An encounter with its note. {@code contentHash}: SHA-256 in hex of what was signed; {@code cosignature}: null where one
 * signature is enough; {@code lastSave}: null before the first.
 */
public record EncounterView(
        EncounterId id,
        long version,
        PatientId patient,
        CaseId caseFile,
        AppointmentId appointment,
        ProviderId provider,
        String providerName,
        LocalDate dateOfService,
        EncounterStatus status,
        NoteStatus noteStatus,
        NoteKind noteKind,
        NoteContent note,
        String signedBy,
        Instant signedAt,
        String contentHash,
        Cosignature cosignature,
        LastSave lastSave,
        List<Amendment> amendments) {
    /** Who saved the draft last, and when. */
    public record LastSave(String by, Instant at) {}

    /** Words added after signing, signed on their own. */
    public record Amendment(String text, String by, Instant at) {}
}
