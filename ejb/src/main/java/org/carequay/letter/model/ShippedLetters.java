package org.carequay.letter.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carequay.document.RichText;
import org.carequay.letter.LetterEdition;
import org.carequay.letter.LetterKind;
import org.carequay.letter.LetterText;

/**
 * The texts that come with the application, in English and Spanish, each as version 1.0. They are samples: the clinic's
 * counsel reviews them before they are used.
 */
public final class ShippedLetters {
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final List<LetterEdition> ALL = List.of(
            read(LetterKind.LETTER_OF_PROTECTION, "letter-of-protection", "en"),
            read(LetterKind.LETTER_OF_PROTECTION, "letter-of-protection", "es"),
            read(LetterKind.CONSENT, "privacy-notice", "en"),
            read(LetterKind.CONSENT, "privacy-notice", "es"),
            read(LetterKind.CONSENT, "consent-to-treatment", "en"),
            read(LetterKind.CONSENT, "consent-to-treatment", "es"),
            read(LetterKind.CONSENT, "financial-responsibility", "en"),
            read(LetterKind.CONSENT, "financial-responsibility", "es"),
            read(LetterKind.CONSENT, "telehealth", "en"),
            read(LetterKind.CONSENT, "telehealth", "es"),
            read(LetterKind.CONSENT, "text-messages", "en"),
            read(LetterKind.CONSENT, "text-messages", "es"));

    private ShippedLetters() {}

    public static List<LetterEdition> all() {
        return ALL;
    }

    /** Empty for a code or language that is not shipped. */
    public static Optional<LetterEdition> of(String code, String language) {
        return ALL.stream()
                .filter(one -> one.code().equals(code) && one.language().equals(language))
                .findFirst();
    }

    /** The first line of a file is the title. */
    private static LetterEdition read(LetterKind kind, String code, String language) {
        String file = "/org/carequay/letter/shipped/" + code + "." + language + ".html";
        try (InputStream in = ShippedLetters.class.getResourceAsStream(file)) {
            String[] parts = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", 2);
            LetterText text = new LetterText(parts[0].strip(), RichText.clean(parts[1].replace("\n", "")));
            return new LetterEdition(null, code, kind, language, null, 1, 0, SINCE, text, LetterHash.of(text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
