package org.carequay.claim.internal;

import java.text.Normalizer;
import java.util.Locale;

/** Text as X12 takes it: capital letters without marks, none of the separators, no longer than the element. */
final class X12Text {
    private X12Text() {}

    static String of(String text, int longest) {
        if (text == null) {
            return null;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .replaceAll("[^\\x20-\\x7E]", " ")
                .replaceAll("[*~:^|]", " ")
                .replaceAll(" +", " ")
                .strip()
                .toUpperCase(Locale.ROOT);
        String cut = plain.length() > longest ? plain.substring(0, longest).strip() : plain;
        return cut.isEmpty() ? null : cut;
    }

    static String digits(String text) {
        return text == null ? null : text.replaceAll("[^0-9]", "");
    }
}
