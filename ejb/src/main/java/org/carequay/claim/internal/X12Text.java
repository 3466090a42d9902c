package org.carequay.claim.internal;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.carequay.shared.Money;

/** Text as X12 takes it: capital letters without marks, none of the separators, no longer than the element. */
final class X12Text {
    private static final int NAME = 60;

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

    /** The name of an organisation, or the family name of a person. */
    static String name(String text) {
        return of(text, NAME);
    }

    /** Without zeros at the end, as the standard wants numbers. */
    static String amount(Money amount) {
        return amount.amount().stripTrailingZeros().toPlainString();
    }

    /** As qualifier D8 says. */
    static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    static String digits(String text) {
        return text == null ? null : text.replaceAll("[^0-9]", "");
    }
}
