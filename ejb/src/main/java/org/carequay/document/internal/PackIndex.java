package org.carequay.document.internal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.carequay.document.DocumentView;
import org.carequay.document.RecordsPacks.NewPack;
import org.carequay.document.XhtmlTemplate;
import org.carequay.tenancy.ClinicView;

/** The first page of a pack: what is in it, where, and by which hash it can be compared. */
record PackIndex(NewPack wanted, ClinicView clinic, Instant now) {
    private static final String BUNDLE = "org.carequay.document.internal.pack";
    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final XhtmlTemplate PAGE = XhtmlTemplate.of(PackIndex.class, "pack-index.xhtml");
    private static final XhtmlTemplate ROW = XhtmlTemplate.of(PackIndex.class, "pack-row.xhtml");
    private static final String ROWS = "<!-- rows -->";

    /**
     * A line of the index.
     *
     * @param place pages, or the name of the file
     */
    record Line(DocumentView document, String place) {}

    String page(List<Line> lines) {
        ResourceBundle words = words();
        StringBuilder rows = new StringBuilder();
        int number = 0;
        for (Line line : lines) {
            number++;
            rows.append(ROW.fill(
                    Map.of(
                            "number", number,
                            "title", line.document().title(),
                            "date", day(line.document().createdAt()),
                            "place", line.place(),
                            "sha256", line.document().sha256()),
                    words));
        }
        return PAGE.fill(
                        Map.of(
                                "lang", locale().getLanguage(),
                                "clinicName", clinic.legalName(),
                                "clinicAddress", clinic.statementAddress().oneLine(),
                                "heading", wanted.heading(),
                                "made", day(now),
                                "recipient", wanted.recipient() == null ? words.getString("own") : wanted.recipient(),
                                "purpose", wanted.purpose() == null ? words.getString("own") : wanted.purpose()),
                        words)
                .replace(ROWS, rows);
    }

    /** Pages of a document in the pack. */
    String pages(int from, int to) {
        return from == to ? Integer.toString(from) : from + "–" + to;
    }

    /** What stands for a document that has no pages. */
    String notIncluded() {
        return words().getString("notIncluded");
    }

    private String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale())
                .format(at.atZone(clinic.zone()));
    }

    private Locale locale() {
        return Locale.forLanguageTag(clinic.locale());
    }

    private ResourceBundle words() {
        return ResourceBundle.getBundle(BUNDLE, locale(), PackIndex.class.getClassLoader(), ENGLISH_ELSE);
    }
}
