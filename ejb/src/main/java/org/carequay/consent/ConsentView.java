package org.carequay.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.carequay.casefile.CaseId;
import org.carequay.document.DocumentId;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentId;

/**
 * A consent as it stands.
 *
 * @param title of the text as it was shown, or null
 * @param number of the version that was shown, or null
 * @param contentHash SHA-256 in hex of title and words of that version, or null
 * @param document what was shown, or null
 * @param signedDocument sealed, with a page about the signatures, or the paper; null where there is none
 * @param reason why it was declined or revoked, or null
 */
public record ConsentView(
        ConsentId id,
        long version,
        RequirementId requirement,
        PatientId patient,
        CaseId caseFile,
        AppointmentId appointment,
        String code,
        String title,
        String number,
        String language,
        ConsentStatus status,
        Instant requiredAt,
        Instant sentAt,
        Instant viewedAt,
        Instant signedAt,
        LocalDate expiresOn,
        String contentHash,
        DocumentId document,
        DocumentId signedDocument,
        List<Signed> signatures,
        Instant endedAt,
        String endedBy,
        String reason) {
    /** Who signed, as what and how. {@code relation} of a guardian, else null. */
    public record Signed(SignerRole role, String name, SignerRelation relation, String method, Instant at) {}

    /** What people open: the signed document if there is one. */
    public DocumentId paper() {
        return signedDocument == null ? document : signedDocument;
    }
}
