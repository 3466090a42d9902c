package org.carequay.letter.model;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.carequay.document.Markup;
import org.carequay.document.XhtmlTemplate;
import org.carequay.letter.LetterEdition;
import org.carequay.letter.LetterField;
import org.carequay.letter.LetterPaper;

/** The sheet that a letter is printed on: the clinic's head, title, facts, words, and lines to sign on. */
public final class LetterPage {
    private static final String BUNDLE = "org.carequay.letter.model.letter";
    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final XhtmlTemplate SHEET = XhtmlTemplate.of(LetterPage.class, "letter.xhtml");
    /** Where markup made here goes into the sheet, which takes text only. */
    private static final String FACTS = "[[facts]]";

    private static final String BODY = "[[body]]";
    private static final String SIGNATURES = "[[signatures]]";

    private LetterPage() {}

    /** A whole XHTML document. */
    public static String of(LetterEdition edition, LetterPaper paper) {
        ResourceBundle words = words(edition.language());
        Map<String, Object> values = new HashMap<>();
        for (LetterField field : LetterField.values()) {
            values.put(field.code(), paper.values().getOrDefault(field, ""));
        }
        values.put("lang", edition.language());
        values.put("title", edition.text().title());
        values.put("number", edition.number());
        String sheet = SHEET.fill(values, words);
        // Found before anything is put in: what a person typed is never taken for one of the places.
        int signatures = sheet.lastIndexOf(SIGNATURES);
        int body = sheet.lastIndexOf(BODY, signatures);
        int facts = sheet.lastIndexOf(FACTS, body);
        return sheet.substring(0, facts)
                + facts(paper)
                + sheet.substring(facts + FACTS.length(), body)
                + body(edition, paper)
                + sheet.substring(body + BODY.length(), signatures)
                + signatures(paper, words)
                + sheet.substring(signatures + SIGNATURES.length());
    }

    /** The words alone, filled in. */
    public static String body(LetterEdition edition, LetterPaper paper) {
        Map<String, String> values = paper.values().entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().code(), Map.Entry::getValue));
        return LetterBody.of(edition.text().body()).fill(values);
    }

    private static String facts(LetterPaper paper) {
        if (paper.facts().isEmpty()) {
            return "";
        }
        return paper.facts().stream()
                .map(fact -> "<tr><th scope=\"row\">" + Markup.text(fact.label()) + "</th><td>"
                        + Markup.text(fact.text()) + "</td></tr>")
                .collect(Collectors.joining("", "<table class=\"parties\">", "</table>"));
    }

    private static String signatures(LetterPaper paper, ResourceBundle words) {
        if (paper.signers().isEmpty()) {
            return "";
        }
        String date = Markup.text(words.getString("date"));
        String lines = paper.signers().stream()
                .map(signer -> "<td><div class=\"rule\"></div><div class=\"under\"><span class=\"role\">"
                        + Markup.text(signer.role()) + "</span><br />" + Markup.text(signer.name()) + "<br />" + date
                        + ": ____________________</div></td>")
                .collect(Collectors.joining("<td class=\"gap\"></td>"));
        return "<div class=\"signatures\"><h2>" + Markup.text(words.getString("signatures"))
                + "</h2><table role=\"presentation\"><tr>" + lines + "</tr></table></div>";
    }

    /** The sentences of the sheet in that language. */
    public static ResourceBundle words(String language) {
        return ResourceBundle.getBundle(
                BUNDLE, Locale.forLanguageTag(language), LetterPage.class.getClassLoader(), ENGLISH_ELSE);
    }
}
