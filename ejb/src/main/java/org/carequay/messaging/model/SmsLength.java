package org.carequay.messaging.model;

import java.text.Normalizer;
import java.util.Map;

/**
 * How long a text message is and in how many segments it travels (3GPP TS 23.038): 160 characters of the GSM alphabet, 153 each
 * in several; 70 or 67 where one character is not of it.
 */
public record SmsLength(int characters, int segments, boolean unicode) {
    private static final String BASIC =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    /** Each takes the place of two. */
    private static final String EXTENDED = "^{}\\[~]|€";

    private static final Map<String, String> PRINTED =
            Map.of("‘", "'", "’", "'", "“", "\"", "”", "\"", "–", "-", "—", "-", "…", "...");

    private static final int GSM_ONE = 160;
    private static final int GSM_MANY = 153;
    private static final int UNICODE_ONE = 70;
    private static final int UNICODE_MANY = 67;

    /**
     * The text with what would make it travel as Unicode written plainly: letters without their marks, as {@code á}, spaces that
     * do not break, as in {@code a. m.}, and the quotation marks and dashes of print. What has no plain form stays.
     */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            String letter = Character.toString(c);
            String bare = Character.isSpaceChar(c)
                    ? " "
                    : PRINTED.getOrDefault(
                            letter,
                            Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("\\p{M}+", ""));
            plain.append(!known(letter) && known(bare) ? bare : letter);
        });
        return plain.toString();
    }

    private static boolean known(String text) {
        return text.chars().allMatch(c -> BASIC.indexOf(c) >= 0 || EXTENDED.indexOf(c) >= 0);
    }

    public static SmsLength of(String text) {
        boolean unicode = !known(text);
        int length = unicode
                ? text.length()
                : text.chars().map(c -> EXTENDED.indexOf(c) < 0 ? 1 : 2).sum();
        int one = unicode ? UNICODE_ONE : GSM_ONE;
        int many = unicode ? UNICODE_MANY : GSM_MANY;
        return new SmsLength(length, length <= one ? 1 : (length + many - 1) / many, unicode);
    }
}
