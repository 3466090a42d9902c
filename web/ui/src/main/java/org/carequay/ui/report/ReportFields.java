package org.carequay.ui.report;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.carequay.document.DocumentView;
import org.carequay.report.ElementType;
import org.carequay.report.ExamTest;
import org.carequay.report.FilledReport;
import org.carequay.report.Motion;
import org.carequay.report.Score;
import org.carequay.report.TemplateElement;
import org.carequay.security.Role;

/** A report as the fields of its form, in the reader's language. */
final class ReportFields {
    private static final int SPARE_ROWS = 2;
    private static final int FEWEST_ROWS = 3;
    private static final int MOST_ROWS = 100;
    private static final int HIGHEST = 10;

    private final FilledReport report;
    private final Map<String, String> markup;
    private final List<DocumentView> images;
    private final Locale locale;
    private final Role role;

    ReportFields(FilledReport report, Map<String, String> markup, List<DocumentView> images, Locale locale, Role role) {
        this.report = report;
        this.markup = markup;
        this.images = images;
        this.locale = locale;
        this.role = role;
    }

    /** A part of the form. */
    public record SectionView(String key, String title, boolean hidden, List<FieldView> fields) {}

    /**
     * One element of the form. What does not belong to its type is empty.
     *
     * @param kind of what is typed or chosen; of what the visit or the record knows, the form where that is written
     * @param markup XHTML of what it says or shows
     * @param copiedFrom day of the report that the answer came from and waits to be confirmed, or null
     */
    public record FieldView(
            String key,
            String type,
            String label,
            String help,
            boolean required,
            boolean hidden,
            boolean closed,
            String width,
            String text,
            String note,
            String unit,
            String kind,
            int rows,
            List<ChoiceView> choices,
            List<ColumnView> columns,
            List<List<CellView>> table,
            List<MotionView> motions,
            List<TestView> tests,
            String markup,
            Score score,
            String statement,
            String low,
            String high,
            LocalDate copiedFrom) {}

    /** Something to choose. */
    public record ChoiceView(String code, String label, boolean chosen) {}

    /** A column of a table. */
    public record ColumnView(String key, String label, String kind) {}

    /** A cell with the column that it stands in. */
    public record CellView(ColumnView column, String text) {}

    /** A measured movement. */
    public record MotionView(
            String code,
            String joint,
            String label,
            String side,
            String normal,
            String measured,
            String loss,
            boolean pain,
            String note) {}

    /** A test with its findings. */
    public record TestView(String code, String label, boolean sided, String left, String right, String note) {}

    List<SectionView> sections() {
        return report.definition().sections().stream()
                .map(section -> new SectionView(
                        section.key(),
                        section.title().in(locale),
                        report.state().hidden().contains("section:" + section.key()),
                        section.elements().stream().map(this::field).toList()))
                .toList();
    }

    private FieldView field(TemplateElement element) {
        JsonValue value = report.answers().get(element.key());
        return new FieldView(
                element.key(),
                element.type().name(),
                element.label().in(locale),
                element.help().in(locale),
                report.state().required().contains(element.key()),
                report.state().hidden().contains(element.key()),
                !element.roles().isEmpty() && !element.roles().contains(role),
                element.width().name().toLowerCase(Locale.ROOT),
                text(value),
                value instanceof JsonObject answer ? answer.getString("note", "") : "",
                element.text("unit"),
                kind(element),
                Math.max(2, element.whole("rows", FEWEST_ROWS)),
                choices(element, value),
                columns(element),
                table(element, value),
                element.type() == ElementType.RANGE_OF_MOTION ? motions(element, value) : List.of(),
                element.type() == ElementType.TEST_MATRIX ? tests(element, value) : List.of(),
                markup.getOrDefault(element.key(), ""),
                report.state().scores().get(element.key()),
                element.words("statement").in(locale),
                element.words("lowLabel").in(locale),
                element.words("highLabel").in(locale),
                report.copied().get(element.key()));
    }

    private String kind(TemplateElement element) {
        return switch (element.type()) {
            case DATE_TIME -> input(element.text("kind"));
            case SINGLE_CHOICE -> element.text("display");
            case BODY_CHART -> "bodychart";
            case DIAGNOSES, PROCEDURES -> report.note() ? "note" : "";
            case DATA_BLOCK -> card(element.text("block"));
            default -> element.text("noteFor");
        };
    }

    /** The form on the page of the visit where what a block shows is written; empty where there is none. */
    private static String card(String block) {
        return switch (block) {
            case "VITALS", "MEDICATIONS", "ALLERGIES" -> block.toLowerCase(Locale.ROOT);
            case "PROBLEMS" -> "conditions";
            default -> "";
        };
    }

    private static String input(String kind) {
        return switch (kind) {
            case "TIME" -> "time";
            case "DATE_TIME" -> "datetime-local";
            default -> "date";
        };
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        if (value instanceof JsonNumber number) {
            return number.bigDecimalValue().toPlainString();
        }
        if (value instanceof JsonObject answer) {
            return answer.getString("answer", "");
        }
        return value == JsonValue.TRUE ? "true" : "";
    }

    private List<ChoiceView> choices(TemplateElement element, JsonValue value) {
        if (element.type() == ElementType.SCALE) {
            return IntStream.rangeClosed(0, HIGHEST)
                    .mapToObj(String::valueOf)
                    .map(step -> new ChoiceView(step, step, step.equals(text(value))))
                    .toList();
        }
        boolean several = element.type() == ElementType.MULTIPLE_CHOICE || element.type() == ElementType.IMAGE;
        Set<String> chosen = several && value instanceof JsonArray many
                ? Set.copyOf(many.getValuesAs(JsonString::getString))
                : Set.of(text(value));
        if (element.type() == ElementType.IMAGE) {
            return images.stream()
                    .map(image -> new ChoiceView(
                            image.id().toString(),
                            image.title(),
                            chosen.contains(image.id().toString())))
                    .toList();
        }
        return element.rows("choices").stream()
                .map(choice -> new ChoiceView(
                        choice.getString("code"),
                        TemplateElement.wordsOf(choice.getJsonObject("label")).in(locale),
                        chosen.contains(choice.getString("code"))))
                .toList();
    }

    private List<ColumnView> columns(TemplateElement element) {
        return element.rows("columns").stream()
                .map(column -> new ColumnView(
                        column.getString("key"),
                        TemplateElement.wordsOf(column.getJsonObject("label")).in(locale),
                        column.getString("kind").toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** What is filled in, and some empty rows. */
    private List<List<CellView>> table(TemplateElement element, JsonValue value) {
        if (element.type() != ElementType.TABLE) {
            return List.of();
        }
        List<JsonObject> filled = value instanceof JsonArray rows ? rows.getValuesAs(JsonObject.class) : List.of();
        int wanted = Math.min(element.whole("maxRows", MOST_ROWS), Math.max(FEWEST_ROWS, filled.size() + SPARE_ROWS));
        List<List<CellView>> table = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            JsonObject row = i < filled.size() ? filled.get(i) : JsonValue.EMPTY_JSON_OBJECT;
            table.add(columns(element).stream()
                    .map(column -> new CellView(column, text(row.get(column.key()))))
                    .toList());
        }
        return table;
    }

    private List<MotionView> motions(TemplateElement element, JsonValue value) {
        return Motion.of(element).stream()
                .map(motion -> {
                    JsonObject row = row(value, motion.code());
                    boolean measured = row.containsKey("measured");
                    return new MotionView(
                            motion.code(),
                            motion.joint(),
                            motion.label().in(locale),
                            motion.side(),
                            motion.normal().toPlainString(),
                            text(row.get("measured")),
                            measured ? motion.loss(row.getJsonNumber("measured").bigDecimalValue()) + " %" : "",
                            row.getBoolean("pain", false),
                            row.getString("note", ""));
                })
                .toList();
    }

    private List<TestView> tests(TemplateElement element, JsonValue value) {
        return ExamTest.of(element).stream()
                .map(test -> {
                    JsonObject row = row(value, test.code());
                    return new TestView(
                            test.code(),
                            test.label().in(locale),
                            test.sided(),
                            row.getString(test.sided() ? "left" : "result", ""),
                            row.getString("right", ""),
                            row.getString("note", ""));
                })
                .toList();
    }

    private static JsonObject row(JsonValue value, String code) {
        return value instanceof JsonObject rows && rows.containsKey(code)
                ? rows.getJsonObject(code)
                : JsonValue.EMPTY_JSON_OBJECT;
    }
}
