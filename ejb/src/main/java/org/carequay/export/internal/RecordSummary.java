package org.carequay.export.internal;

import static org.carequay.document.Markup.text;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carequay.tenancy.ClinicView;

/** The record in short, as a page for people, in the language of the clinic. */
final class RecordSummary {
    private final ResourceBundle words;
    private final ClinicView clinic;
    private final StringBuilder page = new StringBuilder();

    private RecordSummary(ClinicView clinic) {
        this.clinic = clinic;
        this.words = ResourceBundle.getBundle("org.carequay.export.summary", Locale.forLanguageTag(clinic.locale()));
    }

    static String of(
            RecordRows rows, RecordRows.Head head, UUID patient, ClinicView clinic, Instant now, int documents) {
        RecordSummary summary = new RecordSummary(clinic);
        summary.begin(head, now, documents);
        summary.section("problems", 4, rows.problems(patient), Map.of(2, "ClinicalStatus"));
        summary.section("medications", 5, rows.medications(patient), Map.of(4, "MedicationStatus"));
        summary.section("allergies", 4, rows.allergies(patient), Map.of(2, "Criticality", 3, "ClinicalStatus"));
        summary.section("cases", 5, rows.cases(patient), Map.of(2, "CasePhase"));
        summary.section("visits", 5, rows.visits(patient), Map.of(4, "AppointmentStatus"));
        summary.section("invoices", 6, rows.invoices(patient), Map.of(2, "InvoiceState"));
        return summary.page.append("</body></html>").toString();
    }

    private void begin(RecordRows.Head head, Instant now, int documents) {
        page.append("<html lang=\"")
                .append(text(
                        words.getLocale().getLanguage().isEmpty()
                                ? "en"
                                : words.getLocale().getLanguage()))
                .append("\"><head><title>")
                .append(text(words.getString("title")))
                .append(
                        "</title><style>@page{size:letter;margin:18mm}body{font-family:'Open Sans';font-size:9pt}h1{font-size:15pt}")
                .append(
                        "h2{font-size:11pt;margin:12pt 0 3pt}table{width:100%;border-collapse:collapse}th,td{text-align:left;")
                .append(
                        "border-bottom:0.5pt solid #888;padding:2pt 4pt 2pt 0;vertical-align:top}</style></head><body><h1>")
                .append(text(words.getString("title")))
                .append("</h1>");
        line(clinic.legalName());
        line(words.getString("patient") + ": " + head.name());
        line(words.getString("mrn") + ": " + head.mrn());
        line(words.getString("born") + ": " + head.birthDate());
        line(words.getString("made") + ": " + now.atZone(clinic.zone()).toLocalDate());
        line(words.getString("documents") + ": " + documents);
        line(words.getString("whole"));
    }

    private void line(String said) {
        page.append("<p style=\"margin:1pt 0\">").append(text(said)).append("</p>");
    }

    /** @param coded the columns that hold codes, from 0, and what their words are called in the bundle */
    private void section(String key, int columns, List<List<String>> rows, Map<Integer, String> coded) {
        page.append("<h2>").append(text(words.getString(key))).append("</h2>");
        if (rows.isEmpty()) {
            line(words.getString("none"));
            return;
        }
        String heads = IntStream.rangeClosed(1, columns)
                .mapToObj(i -> "<th>" + text(words.getString(key + "." + i)) + "</th>")
                .collect(Collectors.joining());
        page.append("<table><thead><tr>").append(heads).append("</tr></thead><tbody>");
        rows.forEach(row -> page.append(IntStream.range(0, columns)
                .mapToObj(i -> "<td>" + text(word(coded.get(i), row.get(i))) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>"))));
        page.append("</tbody></table>");
    }

    /** @param kind null for a cell that is text already */
    private String word(String kind, String cell) {
        String key = kind + "." + cell;
        return words.containsKey(key) ? words.getString(key) : cell;
    }
}
