package org.carequay.api.letter;

import java.time.LocalDate;
import java.util.UUID;
import org.carequay.letter.LetterKind;
import org.carequay.letter.LetterTemplateRow;

/** A template in a list; {@code id} is null for a shipped one that the clinic has not made its own. */
public record LetterTemplateLine(
        UUID id,
        LetterKind kind,
        String code,
        String title,
        String language,
        String jurisdiction,
        boolean active,
        String number,
        LocalDate effectiveFrom) {
    static LetterTemplateLine of(LetterTemplateRow row) {
        return new LetterTemplateLine(
                row.id() == null ? null : row.id().value(),
                row.kind(),
                row.code(),
                row.title(),
                row.language(),
                row.jurisdiction(),
                row.active(),
                row.number(),
                row.effectiveFrom());
    }
}
