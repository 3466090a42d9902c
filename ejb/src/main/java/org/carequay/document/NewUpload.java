package org.carequay.document;

import java.util.UUID;

/**
 * Command: take in a file. Everything but the title may be null.
 *
 * @param fileName as the sender calls it; only a safe part of it is kept
 * @param replaces the document whose newer version this is; it must be the newest so far
 */
public record NewUpload(
        String title,
        String fileName,
        DocumentCategory category,
        UUID patient,
        UUID caseFile,
        UUID encounter,
        DocumentId replaces) {
    /** Control characters are no part of a title. */
    public NewUpload {
        title = title == null ? null : title.replaceAll("\\p{Cntrl}", "");
    }
}
