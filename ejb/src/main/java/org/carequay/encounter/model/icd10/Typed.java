package org.carequay.encounter.model.icd10;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What somebody typed, in small plain letters; what is beyond 200 characters or twelve words is not looked at. */
final class Typed {
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 12;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LIKE_A_CODE = Pattern.compile("[a-z][0-9][0-9a-z]{0,5}");

    /** Little words that people write between the others, however the description puts it. */
    private static final Set<String> LITTLE =
            Set.of("a", "an", "and", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to");

    private Typed() {}

    /** Words in their order; without little ones, unless there are no others. */
    static List<String> words(String text) {
        String some = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        List<String> all = Arrays.stream(BETWEEN_WORDS.split(plain(some)))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        List<String> telling =
                all.stream().filter(word -> !LITTLE.contains(word)).toList();
        return telling.isEmpty() ? all : telling;
    }

    /** The words of a description, all of them. */
    static List<String> wordsOf(String description) {
        return Arrays.stream(BETWEEN_WORDS.split(plain(description)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** The beginning of a code in small letters and without points; null when the text is nothing like a code. */
    static String code(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        String code = plainCode(text.strip());
        return LIKE_A_CODE.matcher(code).matches() ? code : null;
    }

    static String plainCode(String code) {
        return code.toLowerCase(Locale.ROOT).replace(".", "");
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
