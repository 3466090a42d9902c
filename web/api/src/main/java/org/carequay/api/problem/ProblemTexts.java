package org.carequay.api.problem;

import java.util.Locale;
import java.util.ResourceBundle;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.RefusalText;
import org.carequay.shared.Violation;

/** Titles of HTTP statuses, and sentences for what HTTP itself refuses; all others are those of {@link RefusalText}. */
final class ProblemTexts {
    private static final String BUNDLE = "org.carequay.api.problems";

    private ProblemTexts() {}

    static String title(int status, Locale locale) {
        return find("title." + status, "title.other", locale);
    }

    static String detail(String code, Locale locale) {
        return of(new DomainRefusal(code), locale);
    }

    /** The code of a status that came without one. */
    static String code(int status) {
        return find("code." + status, "code.other", Locale.ROOT);
    }

    static String of(DomainRefusal refusal, Locale locale) {
        String key = "detail." + refusal.code();
        ResourceBundle own = bundle(locale);
        return own.containsKey(key) ? own.getString(key) : RefusalText.text(refusal, locale);
    }

    static String of(Violation violation, Locale locale) {
        return RefusalText.text(violation, locale);
    }

    private static String find(String key, String otherwise, Locale locale) {
        ResourceBundle texts = bundle(locale);
        return texts.getString(texts.containsKey(key) ? key : otherwise);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
