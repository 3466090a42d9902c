package org.carequay.report.model;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carequay.document.Markup;
import org.carequay.report.ExamTest;
import org.carequay.report.Motion;
import org.carequay.report.TemplateElement;

/** Prints what stands in tables. Rows that nobody filled in are left out. */
final class GridMarkup {
    private final Paper paper;

    GridMarkup(Paper paper) {
        this.paper = paper;
    }

    String of(TemplateElement element) {
        JsonValue value = paper.answer(element.key());
        if (value == JsonValue.NULL) {
            return "";
        }
        return switch (element.type()) {
            case TABLE -> table(element, (JsonArray) value);
            case RANGE_OF_MOTION -> motions(element, (JsonObject) value);
            default -> tests(element, (JsonObject) value);
        };
    }

    private String table(TemplateElement element, JsonArray rows) {
        List<JsonObject> columns = element.rows("columns");
        return grid(
                columns.stream().map(column -> paper.text(TemplateElement.wordsOf(column.getJsonObject("label")))),
                rows.getValuesAs(JsonObject.class).stream()
                        .map(row -> columns.stream().map(column -> cell(row.get(column.getString("key"))))));
    }

    private String motions(TemplateElement element, JsonObject value) {
        return grid(
                Stream.of("motion", "measured", "normal", "loss", "pain", "note")
                        .map(head -> paper.word("rom." + head)),
                Motion.of(element).stream()
                        .filter(motion -> value.containsKey(motion.code()))
                        .map(motion -> motion(motion, value.getJsonObject(motion.code()))));
    }

    private Stream<String> motion(Motion motion, JsonObject row) {
        boolean measured = row.containsKey("measured");
        return Stream.of(
                name(motion),
                measured ? row.get("measured") + "°" : "",
                motion.normal().toPlainString() + "°",
                measured ? motion.loss(row.getJsonNumber("measured").bigDecimalValue()) + " %" : "",
                row.getBoolean("pain", false) ? paper.word("answer.YES") : "",
                Markup.text(row.getString("note", "")));
    }

    private String name(Motion motion) {
        String joint = paper.words().containsKey("joint." + motion.joint())
                ? paper.word("joint." + motion.joint())
                : Markup.text(motion.joint());
        String side = motion.side() == null ? "" : ", " + paper.word("side." + motion.side());
        return joint + " " + paper.text(motion.label()).toLowerCase(paper.locale()) + side;
    }

    private String tests(TemplateElement element, JsonObject value) {
        return grid(
                Stream.of("test", "left", "right", "note").map(head -> paper.word("tests." + head)),
                ExamTest.of(element).stream()
                        .filter(test -> value.containsKey(test.code()))
                        .map(test -> test(test, value.getJsonObject(test.code()))));
    }

    private Stream<String> test(ExamTest test, JsonObject row) {
        String left = finding(row.getString(test.sided() ? "left" : "result", ""));
        return Stream.of(
                paper.text(test.label()),
                left,
                test.sided() ? finding(row.getString("right", "")) : "",
                Markup.text(row.getString("note", "")));
    }

    private String finding(String code) {
        return code.isEmpty() ? "" : paper.word("finding." + code);
    }

    String diagnoses() {
        JsonArray all = paper.facts().getJsonArray("diagnoses");
        return all == null || all.isEmpty()
                ? ""
                : grid(
                        Stream.of("number", "code", "description", "causation")
                                .map(head -> paper.word("diagnosis." + head)),
                        IntStream.range(0, all.size()).mapToObj(i -> diagnosis(i + 1, all.getJsonObject(i))));
    }

    private Stream<String> diagnosis(int number, JsonObject row) {
        return Stream.of(
                String.valueOf(number),
                Markup.text(row.getString("code")),
                Markup.text(row.getString("description")),
                paper.word("causation." + row.getString("causation")));
    }

    String procedures() {
        JsonArray all = paper.facts().getJsonArray("procedures");
        return all == null || all.isEmpty()
                ? ""
                : grid(
                        Stream.of("code", "units", "diagnoses").map(head -> paper.word("procedure." + head)),
                        all.getValuesAs(JsonObject.class).stream().map(GridMarkup::procedure));
    }

    private static Stream<String> procedure(JsonObject row) {
        return Stream.of(
                Markup.text(row.getString("code")),
                String.valueOf(row.getInt("units")),
                row.getJsonArray("diagnosisPointers").getValuesAs(JsonNumber.class).stream()
                        .map(JsonNumber::toString)
                        .collect(Collectors.joining(", ")));
    }

    /** A block of the facts; one without heads is names and what is known of them. */
    String block(String block) {
        JsonObject blocks = paper.facts().getJsonObject("blocks");
        JsonObject known = blocks == null ? null : blocks.getJsonObject(block);
        if (known == null || known.getJsonArray("rows").isEmpty()) {
            return "<p class=\"field\">" + paper.word("block.none") + "</p>";
        }
        List<JsonArray> rows = known.getJsonArray("rows").getValuesAs(JsonArray.class);
        if (known.getJsonArray("head").isEmpty()) {
            return rows.stream()
                    .map(row ->
                            "<tr><th scope=\"row\">" + cell(row.get(0)) + "</th><td>" + cell(row.get(1)) + "</td></tr>")
                    .collect(Collectors.joining("", "<table class=\"facts\">", "</table>"));
        }
        return grid(
                known.getJsonArray("head").stream().map(GridMarkup::cell),
                rows.stream().map(row -> row.stream().map(GridMarkup::cell)));
    }

    private static String cell(JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return "";
        }
        return Markup.text(value instanceof JsonString text ? text.getString() : value.toString());
    }

    private static String grid(Stream<String> head, Stream<Stream<String>> rows) {
        return "<table class=\"grid\"><thead><tr>"
                + head.map(name -> "<th scope=\"col\">" + name + "</th>").collect(Collectors.joining())
                + "</tr></thead><tbody>"
                + rows.map(row -> row.map(cell -> "<td>" + cell + "</td>")
                                .collect(Collectors.joining("", "<tr>", "</tr>")))
                        .collect(Collectors.joining())
                + "</tbody></table>";
    }
}
