package org.carequay.casefile;

import java.time.Instant;
import java.util.List;
import org.carequay.document.DocumentId;

/**
 * A letter of protection.
 *
 * @param document the PDF that holds now
 * @param signedDocument the finished PDF, with the page about the signatures and the clinic's seal; null until both signed
 * @param sentAt when it went to both parties, or null
 * @param viewed who has opened that PDF, and when first
 * @param documents how many PDFs it was written as; those before are kept
 * @param reason why it ended, where somebody said so
 */
public record LopView(
        LetterOfProtectionId id,
        long version,
        CaseId caseFile,
        LopStatus status,
        DocumentId document,
        DocumentId signedDocument,
        String firmName,
        String attorneyName,
        Instant createdAt,
        Instant sentAt,
        List<Signed> signatures,
        List<Viewed> viewed,
        int documents,
        String reason) {
    /** Who signed, as what, how and when. */
    public record Signed(Party party, String name, String method, Instant at) {}

    /** Who opened it when. */
    public record Viewed(Party party, Instant at) {}

    /** The parties whose signatures a letter needs. */
    public enum Party {
        PATIENT,
        ATTORNEY
    }

    public boolean signedBy(Party party) {
        return signatures.stream().anyMatch(s -> s.party() == party);
    }
}
