package org.carequay.letter;

import java.time.LocalDate;

/**
 * One line of the list of templates: a variant of the clinic's own, or a shipped one that it has not taken over.
 *
 * @param id null for a shipped one
 * @param number newest published version such as {@code 1.2}; null when nothing is published
 * @param effectiveFrom first day of that version; null without one
 */
public record LetterTemplateRow(
        LetterTemplateId id,
        LetterKind kind,
        String code,
        String title,
        String language,
        String jurisdiction,
        boolean active,
        String number,
        LocalDate effectiveFrom) {
    public boolean shipped() {
        return id == null;
    }
}
