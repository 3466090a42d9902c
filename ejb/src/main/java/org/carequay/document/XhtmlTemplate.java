package org.carequay.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carequay.shared.RefusalText;

/**
 * A page for {@link PdfRenderer}, kept beside the class that fills it: <code>${name}</code> is a value and
 * <code>#{key}</code> a sentence of the bundle, whose own {@code {name}} places take values too. Everything put in is
 * escaped.
 */
public final class XhtmlTemplate {
    private static final Pattern PLACE = Pattern.compile("([$#])\\{([A-Za-z0-9.]+)}");
    private final String text;

    private XhtmlTemplate(String text) {
        this.text = text;
    }

    /** @param file name of a resource in the package of that class */
    public static XhtmlTemplate of(Class<?> beside, String file) {
        try (InputStream resource = beside.getResourceAsStream(file)) {
            if (resource == null) {
                throw new IllegalStateException("no template " + file);
            }
            return new XhtmlTemplate(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws IllegalArgumentException when a value is missing: a letter never goes out with a hole */
    public String fill(Map<String, ?> values, ResourceBundle sentences) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(Markup.text(
                        "$".equals(place.group(1))
                                ? value(place.group(2), values)
                                : RefusalText.fill(sentences.getString(place.group(2)), values))));
    }

    private static Object value(String name, Map<String, ?> values) {
        if (!values.containsKey(name)) {
            throw new IllegalArgumentException("no value for " + name);
        }
        return values.get(name);
    }
}
