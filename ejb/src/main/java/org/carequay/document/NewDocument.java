package org.carequay.document;

import java.util.UUID;

/** Command: keep these bytes. {@code patient} and {@code caseFile} may be null; title is shown to people. */
public record NewDocument(
        DocumentKind kind,
        String title,
        String fileName,
        String mediaType,
        byte[] content,
        UUID patient,
        UUID caseFile) {}
