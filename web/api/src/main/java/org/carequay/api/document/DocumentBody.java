package org.carequay.api.document;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Instant;
import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.document.DocumentCategory;
import org.carequay.document.DocumentKind;
import org.carequay.document.DocumentView;

/** A document without its bytes, as JSON. */
public record DocumentBody(
        UUID id,
        DocumentKind kind,
        DocumentCategory category,
        String title,
        String fileName,
        String mediaType,
        long bytes,
        String sha256,
        UUID patient,
        @JsonbProperty("case") UUID caseFile,
        UUID encounter,
        UUID replaces,
        Instant createdAt,
        String createdBy)
        implements Made {
    static DocumentBody of(DocumentView view) {
        return new DocumentBody(
                view.id().value(),
                view.kind(),
                view.category(),
                view.title(),
                view.fileName(),
                view.mediaType(),
                view.bytes(),
                view.sha256(),
                view.patient(),
                view.caseFile(),
                view.encounter(),
                view.replaces() == null ? null : view.replaces().value(),
                view.createdAt(),
                view.createdBy());
    }
}
