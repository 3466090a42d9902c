package org.carequay.casefile;

import java.time.Instant;
import java.util.List;
import org.carequay.document.DocumentId;

/** A letter of protection; {@code document} is the PDF that was made with it. */
public record LopView(
        LetterOfProtectionId id,
        long version,
        CaseId caseFile,
        LopStatus status,
        DocumentId document,
        String firmName,
        String attorneyName,
        Instant createdAt,
        Instant sentAt,
        List<Signed> signatures) {
    /** Who signed, as what, how and when. */
    public record Signed(Party party, String name, String method, Instant at) {}

    /** The parties whose signatures a letter needs. */
    public enum Party {
        PATIENT,
        ATTORNEY
    }

    public boolean signedBy(Party party) {
        return signatures.stream().anyMatch(s -> s.party() == party);
    }
}
