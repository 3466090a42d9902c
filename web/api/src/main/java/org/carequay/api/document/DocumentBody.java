package org.carequay.api.document;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Instant;
import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.document.DocumentKind;
import org.carequay.document.DocumentView;

/** A document without its bytes, as JSON. */
public record DocumentBody(
        UUID id,
        DocumentKind kind,
        String title,
        String fileName,
        String mediaType,
        long bytes,
        String sha256,
        UUID patient,
        @JsonbProperty("case") UUID caseFile,
        Instant createdAt,
        String createdBy)
        implements Made {
    static DocumentBody of(DocumentView view) {
        return new DocumentBody(
                view.id().value(),
                view.kind(),
                view.title(),
                view.fileName(),
                view.mediaType(),
                view.bytes(),
                view.sha256(),
                view.patient(),
                view.caseFile(),
                view.createdAt(),
                view.createdBy());
    }
}
