package org.carequay.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A template of the clinic's own: its draft, and what was published of it, newest first. */
public record LetterTemplateView(
        LetterTemplateId id,
        long version,
        LetterKind kind,
        String code,
        String language,
        String jurisdiction,
        boolean active,
        LetterText draft,
        List<Published> versions) {
    /** A published version; {@code hash} is the SHA-256 in hex of its words, {@code note} what its publisher said of it. */
    public record Published(
            int major,
            int minor,
            LocalDate effectiveFrom,
            String title,
            String hash,
            String note,
            Instant at,
            String by) {
        public String number() {
            return major + "." + minor;
        }
    }
}
