package org.carequay.letter;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One published version of a text, which never changes.
 *
 * @param id null for the text that comes with the application
 * @param code names the template; its variants by language and state share it
 * @param language {@code en} or {@code es}
 * @param jurisdiction two-letter state, or null for any
 * @param major grows when what is agreed to changes: consents are asked for again
 * @param minor grows with every other change
 * @param hash SHA-256 in hex of title and body
 */
public record LetterEdition(
        UUID id,
        String code,
        LetterKind kind,
        String language,
        String jurisdiction,
        int major,
        int minor,
        LocalDate effectiveFrom,
        LetterText text,
        String hash) {
    /** As people say it: {@code 2.1}. */
    public String number() {
        return major + "." + minor;
    }
}
