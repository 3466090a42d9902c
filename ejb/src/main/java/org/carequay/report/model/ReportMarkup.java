package org.carequay.report.model;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carequay.document.Markup;
import org.carequay.report.Score;
import org.carequay.report.TemplateElement;
import org.carequay.report.TemplateSection;

/** Prints a report as XHTML, the same for pages and PDF. What is hidden, empty or not for print is left out. */
public final class ReportMarkup {
    private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([A-Za-z.]{1,40})\\s*}}");

    private final Paper paper;
    private final GridMarkup grids;

    private ReportMarkup(Paper paper) {
        this.paper = paper;
        this.grids = new GridMarkup(paper);
    }

    /** Sections with their headings, without the page around them. */
    public static String of(Paper paper) {
        ReportMarkup markup = new ReportMarkup(paper);
        return paper.template().sections().stream().map(markup::section).collect(Collectors.joining());
    }

    /** The whole under the empty key, and by its key each element that says or shows something. */
    public static Map<String, String> parts(Paper paper) {
        ReportMarkup markup = new ReportMarkup(paper);
        Map<String, String> parts = new HashMap<>();
        paper.template()
                .elements()
                .filter(element -> !element.type().answers())
                .forEach(element -> parts.put(element.key(), markup.inside(element)));
        parts.put("", of(paper));
        return parts;
    }

    /** Without its label. */
    private String inside(TemplateElement element) {
        return switch (element.type()) {
            case DIAGNOSES -> grids.diagnoses();
            case PROCEDURES -> grids.procedures();
            case DATA_BLOCK -> grids.block(element.text("block"));
            case BODY_CHART -> paper.pictures().bodyChart(paper.facts(), paper.locale());
            default -> element(element);
        };
    }

    private String section(TemplateSection section) {
        String inside = section.elements().stream()
                .filter(element -> element.print() && !paper.state().hidden().contains(element.key()))
                .map(this::element)
                .collect(Collectors.joining());
        return inside.isEmpty() ? "" : "<h2>" + paper.text(section.title()) + "</h2>" + inside;
    }

    private String element(TemplateElement element) {
        return switch (element.type()) {
            case HEADING -> heading(element);
            case RICH_TEXT -> "<div class=\"rich\">" + merged(element) + "</div>";
            case DISCLAIMER -> "<p class=\"small\">" + lines(paper.text(element.words("text"))) + "</p>";
            case RANGE_OF_MOTION, TEST_MATRIX, TABLE -> under(element, grids.of(element));
            case DIAGNOSES, PROCEDURES, DATA_BLOCK, BODY_CHART -> under(element, inside(element));
            case IMAGE -> under(element, images(element));
            case SCORE -> score(element, paper.state().scores().get(element.key()));
            case ATTESTATION -> attestation(element);
            case LONG_TEXT -> under(element, paragraphs(element));
            default -> field(element, plain(element, paper.answer(element.key())));
        };
    }

    private String heading(TemplateElement element) {
        String tag = "3".equals(element.text("level")) ? "h4" : "h3";
        return "<" + tag + ">" + paper.text(element.label()) + "</" + tag + ">";
    }

    /** The clean markup of the template with fields of the record in it. */
    private String merged(TemplateElement element) {
        JsonObject fields = paper.facts().getJsonObject("fields");
        return FIELD.matcher(element.words("text").in(paper.locale()))
                .replaceAll(place -> Matcher.quoteReplacement(
                        Markup.text(fields == null ? "" : fields.getString(place.group(1), ""))));
    }

    private String under(TemplateElement element, String inside) {
        if (inside.isEmpty()) {
            return "";
        }
        String label = paper.text(element.label());
        return label.isEmpty() ? inside : "<h3>" + label + "</h3>" + inside;
    }

    private String paragraphs(TemplateElement element) {
        return paper.answer(element.key()) instanceof JsonString text
                ? "<p class=\"text\">" + lines(Markup.text(text.getString())) + "</p>"
                : "";
    }

    private static String lines(String escaped) {
        return escaped.replace("\n", "<br/>");
    }

    private String field(TemplateElement element, String value) {
        return value.isEmpty()
                ? ""
                : "<p class=\"field\"><b>" + paper.text(element.label()) + ":</b> " + value + "</p>";
    }

    /** A single value, escaped. */
    private String plain(TemplateElement element, JsonValue value) {
        if (value == JsonValue.NULL) {
            return "";
        }
        return switch (element.type()) {
            case NUMBER -> number(element, (JsonNumber) value);
            case DATE_TIME -> Markup.text(moment(element, ((JsonString) value).getString()));
            case SINGLE_CHOICE -> choice(element, ((JsonString) value).getString());
            case MULTIPLE_CHOICE ->
                ((JsonArray) value)
                        .getValuesAs(JsonString.class).stream()
                                .map(code -> choice(element, code.getString()))
                                .collect(Collectors.joining("; "));
            case YES_NO_NA -> answer((JsonObject) value);
            case SCALE -> value + " / 10";
            default -> lines(Markup.text(((JsonString) value).getString()));
        };
    }

    private String number(TemplateElement element, JsonNumber value) {
        BigDecimal number = value.bigDecimalValue();
        boolean low = element.number("low") != null && number.compareTo(element.number("low")) < 0;
        boolean high = element.number("high") != null && number.compareTo(element.number("high")) > 0;
        String mark = low ? " (" + paper.word("low") + ")" : high ? " (" + paper.word("high") + ")" : "";
        return (Markup.text(number.toPlainString()) + " " + Markup.text(element.text("unit"))).strip() + mark;
    }

    private String moment(TemplateElement element, String iso) {
        FormatStyle style = FormatStyle.LONG;
        return switch (element.text("kind")) {
            case "TIME" ->
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(paper.locale())
                        .format(LocalTime.parse(iso));
            case "DATE_TIME" ->
                DateTimeFormatter.ofLocalizedDateTime(style, FormatStyle.SHORT)
                        .withLocale(paper.locale())
                        .format(LocalDateTime.parse(iso));
            default ->
                DateTimeFormatter.ofLocalizedDate(style)
                        .withLocale(paper.locale())
                        .format(LocalDate.parse(iso));
        };
    }

    private String choice(TemplateElement element, String code) {
        return element.rows("choices").stream()
                .filter(choice -> choice.getString("code").equals(code))
                .map(choice -> paper.text(TemplateElement.wordsOf(choice.getJsonObject("label"))))
                .findFirst()
                .orElseGet(() -> Markup.text(code));
    }

    private String answer(JsonObject value) {
        String answer = value.getString("answer");
        String note = Markup.text(value.getString("note"));
        String word = answer.isEmpty() ? "" : paper.word("answer." + answer);
        return note.isEmpty() ? word : (word + " – " + note).replaceFirst("^ – ", "");
    }

    private String score(TemplateElement element, Score score) {
        if (score == null || score.value() == null) {
            return "";
        }
        String meaning = paper.text(score.meaning());
        return field(
                element,
                score.value().toPlainString() + " " + Markup.text(score.unit())
                        + (meaning.isEmpty() ? "" : " – " + meaning)
                        + (score.answered() < score.asked()
                                ? " (" + paper.word("answered") + " " + score.answered() + "/" + score.asked() + ")"
                                : ""));
    }

    private String attestation(TemplateElement element) {
        return paper.answer(element.key()) == JsonValue.TRUE
                ? "<p class=\"attest\">☑ " + lines(paper.text(element.words("statement"))) + "</p>"
                : "";
    }

    private String images(TemplateElement element) {
        if (!(paper.answer(element.key()) instanceof JsonArray many)) {
            return "";
        }
        List<JsonString> documents = many.getValuesAs(JsonString.class);
        return documents.stream()
                .map(document -> "<div class=\"image " + element.text("size").toLowerCase(Locale.ROOT) + "\">"
                        + paper.pictures().image(document.getString(), paper.text(element.label())) + "</div>")
                .collect(Collectors.joining());
    }
}
