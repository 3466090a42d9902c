package org.carequay.casefile;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a letter of protection. */
public record LetterOfProtectionId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static LetterOfProtectionId parse(String text) {
        return new LetterOfProtectionId(Ids.parse("letter of protection", text));
    }

    public static LetterOfProtectionId of(UUID value) {
        return value == null ? null : new LetterOfProtectionId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
