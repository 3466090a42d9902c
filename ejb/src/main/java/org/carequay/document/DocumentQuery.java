package org.carequay.document;

import java.util.UUID;
import org.carequay.shared.PageRequest;

/**
 * Filters; null means any.
 *
 * @param current only the newest version of each
 */
public record DocumentQuery(
        UUID patient,
        UUID caseFile,
        DocumentKind kind,
        DocumentCategory category,
        String text,
        boolean current,
        PageRequest page) {
    /** Of a patient, a case or a kind. */
    public DocumentQuery(UUID patient, UUID caseFile, DocumentKind kind, String text, PageRequest page) {
        this(patient, caseFile, kind, null, text, false, page);
    }
}
