package org.carequay.letter;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a template that the clinic has made its own. */
public record LetterTemplateId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static LetterTemplateId parse(String text) {
        return new LetterTemplateId(Ids.parse("letter template", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
