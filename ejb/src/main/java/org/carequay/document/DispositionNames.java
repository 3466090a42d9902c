package org.carequay.document;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carequay.shared.InvalidInput;

/** The names in a {@code Content-Disposition} that comes with a file (RFC 6266, RFC 8187): {@code filename*} and {@code name*}. */
public final class DispositionNames {
    private static final Pattern EXACT =
            Pattern.compile("(?:^|;)\\s*(filename|name)\\*=UTF-8''([^;\\s]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN =
            Pattern.compile("(?:^|;)\\s*(filename|name)=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

    private DispositionNames() {}

    /** Null when there is none. */
    public static String fileName(String disposition) {
        return of(disposition, "filename");
    }

    /** The title, else the name of the file without its ending; null when there is neither. */
    public static String title(String disposition) {
        String title = of(disposition, "name");
        String file = fileName(disposition);
        return title != null || file == null ? title : file.replaceFirst("(?<=.)\\.[^.]*$", "");
    }

    private static String of(String disposition, String parameter) {
        if (disposition == null) {
            return null;
        }
        String exact = find(EXACT, disposition, parameter);
        return exact == null ? find(PLAIN, disposition, parameter) : decoded(exact);
    }

    private static String find(Pattern form, String disposition, String parameter) {
        Matcher found = form.matcher(disposition);
        while (found.find()) {
            if (found.group(1).equalsIgnoreCase(parameter)) {
                return found.group(2);
            }
        }
        return null;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            new InvalidInput.Check()
                    .that(false, "Content-Disposition", "unknown-value")
                    .done();
            return null;
        }
    }
}
