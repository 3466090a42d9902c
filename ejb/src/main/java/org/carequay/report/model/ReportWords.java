package org.carequay.report.model;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words that reports print of themselves. */
public final class ReportWords {
    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ReportWords() {}

    public static ResourceBundle in(Locale locale) {
        return ResourceBundle.getBundle(
                "org.carequay.report.printing", locale, ReportWords.class.getClassLoader(), ENGLISH_ELSE);
    }
}
