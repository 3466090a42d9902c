package org.carequay.security.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a password must be (NIST SP 800-63B, 3.1.1.2): long, not among those that are known from breaches, and not made of what
 * anybody knows about the person. No rule about kinds of characters.
 */
public final class PasswordRules {
    public static final int MIN_LENGTH = 12;
    /** In UTF-16 units; what is longer is refused unread wherever a password is checked. */
    public static final int MAX_LENGTH = 200;

    private static final int MIN_DIFFERENT = 5;
    private static final int MIN_WORD = 4;
    private static final int MIN_OWN = 3;
    private final Set<String> known;

    /** @param known passwords from breaches, in small letters */
    public PasswordRules(Set<String> known) {
        this.known = Set.copyOf(known);
    }

    /**
     * Why a password is refused, as the code of a violation; empty when it is good.
     *
     * @param about what anybody knows: the e-mail, names
     */
    public Optional<String> refuse(String password, String... about) {
        if (password == null || password.isEmpty()) {
            return Optional.of("required");
        }
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            return Optional.of("password-short");
        }
        if (password.length() > MAX_LENGTH) {
            return Optional.of("too-long");
        }
        String small = password.toLowerCase(Locale.ROOT);
        if (small.chars().distinct().count() < MIN_DIFFERENT || isKnown(small)) {
            return Optional.of("password-common");
        }
        String letters = lettersOf(small);
        boolean personal = Arrays.stream(about)
                .filter(text -> text != null)
                .flatMap(PasswordRules::words)
                .anyMatch(word -> letters.equals(word) || small.startsWith(word) && rest(letters, word) < MIN_OWN);
        return personal ? Optional.of("password-personal") : Optional.empty();
    }

    /** A known password stays one with other signs around it, some letters as digits, or said twice. */
    private boolean isKnown(String small) {
        String plain = unmasked(small);
        return Stream.of(small, core(small), plain, core(plain), unmasked(core(small)))
                .flatMap(text -> Stream.of(text, once(text)))
                .anyMatch(text -> text.length() >= MIN_WORD && known.contains(text));
    }

    private static String core(String text) {
        return text.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    private static String lettersOf(String text) {
        return text.replaceAll("[^\\p{L}]", "");
    }

    /** {@code p4ssw0rd} as it is meant. */
    private static String unmasked(String text) {
        return text.replace('0', 'o')
                .replace('1', 'l')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's');
    }

    /** The part that the text repeats, else the text. */
    private static String once(String text) {
        for (int length = MIN_WORD; length <= text.length() / 2; length++) {
            String part = text.substring(0, length);
            if (text.length() % length == 0
                    && part.repeat(text.length() / length).equals(text)) {
                return part;
            }
        }
        return text;
    }

    private static long rest(String letters, String word) {
        return letters.length() - word.length();
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() >= MIN_WORD);
    }
}
