package org.carequay.document;

import java.time.Instant;
import java.util.UUID;

/** A document without its bytes. {@code sha256} in hex. */
public record DocumentView(
        DocumentId id,
        DocumentKind kind,
        String title,
        String fileName,
        String mediaType,
        long bytes,
        String sha256,
        UUID patient,
        UUID caseFile,
        Instant createdAt,
        String createdBy) {}
