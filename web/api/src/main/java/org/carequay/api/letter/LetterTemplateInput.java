package org.carequay.api.letter;

import org.carequay.letter.LetterKind;
import org.carequay.letter.LetterText;
import org.carequay.letter.NewLetterTemplate;

/** A template to add, or with {@code version} the words to keep of one; {@code body} is harmless XHTML. */
public record LetterTemplateInput(
        Long version, LetterKind kind, String code, String language, String jurisdiction, String title, String body) {
    NewLetterTemplate added() {
        return new NewLetterTemplate(kind, code, language, jurisdiction, title == null && body == null ? null : text());
    }

    LetterText text() {
        return new LetterText(title, body);
    }
}
