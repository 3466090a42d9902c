package org.carequay.shared;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sentences of refusals and violations, in the reader's language, from the bundle {@code refusals}. */
public final class RefusalText {
    private static final String BUNDLE = "org.carequay.refusals";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9]+)}");
    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private RefusalText() {}

    /** The sentence of a refusal, its {@code {named}} places filled from the details. */
    public static String text(DomainRefusal refusal, Locale locale) {
        return fill(sentence(refusal.messageKey(), locale), refusal.details());
    }

    /** The sentence of one violation, to stand at its field. */
    public static String text(Violation violation, Locale locale) {
        return sentence(violation.code(), locale);
    }

    /** Fills the {@code {named}} places of a sentence; a name without a value stays as it is. */
    public static String fill(String sentence, Map<String, ?> values) {
        Matcher places = PLACEHOLDER.matcher(sentence);
        return places.replaceAll(place -> {
            Object value = values.get(place.group(1));
            return Matcher.quoteReplacement(value == null ? place.group() : words(value));
        });
    }

    private static String words(Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(Object::toString).collect(Collectors.joining(", "))
                : value.toString();
    }

    private static String sentence(String key, Locale locale) {
        ResourceBundle bundle =
                ResourceBundle.getBundle(BUNDLE, locale, RefusalText.class.getClassLoader(), ENGLISH_ELSE);
        try {
            return bundle.getString(key);
        } catch (MissingResourceException unknown) {
            return bundle.getString("refused");
        }
    }
}
