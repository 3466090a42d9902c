package org.carequay.api.letter;

import java.time.LocalDate;
import org.carequay.letter.PublishLetter;

/** What is new in the version, whether it changes what people agree to, and its first day (null for today). */
public record PublishLetterInput(Long version, Boolean major, LocalDate effectiveFrom, String note) {
    PublishLetter command() {
        return new PublishLetter(Boolean.TRUE.equals(major), effectiveFrom, note);
    }
}
