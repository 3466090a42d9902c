package org.carequay.messaging.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a message with fields in braces, such as {@code {day}}. */
public record TemplateText(String text) {
    /** Stays in what is kept of a message; only what is sent has the link. */
    public static final String LINK = "{link}";

    private static final Pattern FIELD = Pattern.compile("[{]([^{}]*)[}]");

    /** What can be said of somebody and something: no more than is needed to come. */
    public enum Field {
        GIVEN,
        CLINIC,
        PHONE,
        DAY,
        TIME,
        SITE,
        ADDRESS,
        UNTIL,
        LINK;

        /** As it stands in a text, without the braces. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The fields it names, each once, as they stand between the braces. */
    public List<String> words() {
        return FIELD.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    public boolean names(Field field) {
        return words().contains(field.word());
    }

    /** The fields it names that do not exist. */
    public List<String> unknown() {
        return words().stream()
                .filter(word -> Arrays.stream(Field.values())
                        .noneMatch(field -> field.word().equals(word)))
                .toList();
    }

    /** Whether a brace stands in it that belongs to no field, as in {@code {day}. */
    public boolean hasLooseBrace() {
        return FIELD.matcher(text).replaceAll("").matches("(?s).*[{}].*");
    }

    /** Puts the values in; the link keeps its place, and a field without a value leaves nothing. */
    public String filled(Map<String, String> values) {
        return FIELD.matcher(text).replaceAll(found -> {
            String word = found.group(1);
            return Matcher.quoteReplacement(word.equals(Field.LINK.word()) ? LINK : values.getOrDefault(word, ""));
        });
    }
}
