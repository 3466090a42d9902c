package org.carequay.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A document without its bytes.
 *
 * @param sha256 in hex
 * @param encounter the visit it belongs to, or null
 * @param replaces the earlier version, or null
 */
public record DocumentView(
        DocumentId id,
        DocumentKind kind,
        DocumentCategory category,
        String title,
        String fileName,
        String mediaType,
        long bytes,
        String sha256,
        UUID patient,
        UUID caseFile,
        UUID encounter,
        DocumentId replaces,
        Instant createdAt,
        String createdBy) {}
