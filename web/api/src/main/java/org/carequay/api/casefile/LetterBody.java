package org.carequay.api.casefile;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carequay.casefile.LopStatus;
import org.carequay.casefile.LopView;

/** A letter of protection as JSON; {@code document} is the PDF that is signed, {@code signedDocument} the finished one, {@code documents} how many it was written as. */
public record LetterBody(
        UUID id,
        long version,
        @JsonbProperty("case") UUID caseFile,
        LopStatus status,
        UUID document,
        UUID signedDocument,
        String firmName,
        String attorneyName,
        Instant createdAt,
        Instant sentAt,
        List<LopView.Signed> signatures,
        List<LopView.Viewed> viewed,
        int documents,
        String reason) {
    static LetterBody of(LopView view) {
        return new LetterBody(
                view.id().value(),
                view.version(),
                view.caseFile().value(),
                view.status(),
                view.document() == null ? null : view.document().value(),
                view.signedDocument() == null ? null : view.signedDocument().value(),
                view.firmName(),
                view.attorneyName(),
                view.createdAt(),
                view.sentAt(),
                view.signatures(),
                view.viewed(),
                view.documents(),
                view.reason());
    }
}
