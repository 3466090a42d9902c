package org.carequay.patient;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Brings names and contact data into the form in which they are compared: without case, accents and punctuation. */
public final class PatientWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+|['’‘`´ʼ]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Letters that no decomposition takes apart. */
    private static final Map<String, String> PLAIN =
            Map.of("ß", "ss", "ø", "o", "æ", "ae", "œ", "oe", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");

    private PatientWords() {}

    /** The words of a name: {@code "O'Brien-García"} gives {@code obrien, garcia}. */
    public static List<String> of(String text) {
        if (text == null) {
            return List.of();
        }
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : PLAIN.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return Arrays.stream(BETWEEN.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A name as lists sort by it. */
    public static String sortKey(String name) {
        return String.join(" ", of(name));
    }

    /** The digits of a phone number; a US number without its country code 1. */
    public static String digits(String phone) {
        String digits = phone == null ? "" : phone.replaceAll("[^0-9]", "");
        return digits.length() == 11 && digits.startsWith("1") ? digits.substring(1) : digits;
    }

    public static String email(String address) {
        return address == null ? "" : address.strip().toLowerCase(Locale.ROOT);
    }
}
