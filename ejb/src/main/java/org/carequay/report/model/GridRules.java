package org.carequay.report.model;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carequay.report.ExamTest;
import org.carequay.report.Motion;
import org.carequay.report.TemplateElement;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Json;

/** What tables, ranges of motion and test matrices may hold. */
final class GridRules {
    private static final int MOST_ROWS = 100;
    private static final int LONGEST_CELL = 1_000;
    private static final BigDecimal MOST_DEGREES = BigDecimal.valueOf(360);
    private static final Set<String> FINDINGS =
            Arrays.stream(ExamTest.Finding.values()).map(Enum::name).collect(Collectors.toSet());

    private GridRules() {}

    /** {@code [{column: text or number or day}]}; rows without anything are left out. */
    static JsonValue table(TemplateElement element, JsonValue given, String path, InvalidInput.Check check) {
        if (!(given instanceof JsonArray rows)) {
            return ValueRules.wrong(path, "not-a-list", check);
        }
        check.that(rows.size() <= Math.min(MOST_ROWS, element.whole("maxRows", MOST_ROWS)), path, "too-many");
        JsonArrayBuilder kept = Json.createArrayBuilder();
        boolean any = false;
        for (int i = 0; i < Math.min(rows.size(), MOST_ROWS); i++) {
            JsonObject row = row(element, rows.get(i), path + "[" + i + "]", check);
            if (!row.isEmpty()) {
                kept.add(row);
                any = true;
            }
        }
        return any ? kept.build() : JsonValue.NULL;
    }

    private static JsonObject row(TemplateElement element, JsonValue given, String path, InvalidInput.Check check) {
        List<JsonObject> columns = element.rows("columns");
        JsonPath cells = JsonPath.of(given, path, check)
                .only(columns.stream().map(column -> column.getString("key")).collect(Collectors.toSet()));
        JsonObjectBuilder kept = Json.createObjectBuilder();
        for (JsonObject column : columns) {
            String key = column.getString("key");
            JsonValue cell = cells.has(key) ? cell(column.getString("kind"), cells, key, check) : JsonValue.NULL;
            if (cell != JsonValue.NULL) {
                kept.add(key, cell);
            }
        }
        return kept.build();
    }

    private static JsonValue cell(String kind, JsonPath cells, String key, InvalidInput.Check check) {
        JsonValue given = cells.value(key);
        switch (kind) {
            case "NUMBER" -> {
                return given instanceof JsonNumber ? given : ValueRules.wrong(cells.at(key), "not-a-number", check);
            }
            case "DATE" -> {
                String text = cells.text(key, LONGEST_CELL);
                check.that(text.isEmpty() || isDay(text), cells.at(key), "not-a-date");
                return text.isEmpty() ? JsonValue.NULL : Json.createValue(text);
            }
            default -> {
                return ValueRules.text(given, cells.at(key), check, LONGEST_CELL);
            }
        }
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException malformed) {
            return false;
        }
    }

    /** {@code {motion: {measured, pain, note}}}, measured in degrees. */
    static JsonValue motions(TemplateElement element, JsonValue given, String path, InvalidInput.Check check) {
        Set<String> known = Motion.of(element).stream().map(Motion::code).collect(Collectors.toSet());
        JsonPath all = JsonPath.of(given, path, check).only(known);
        JsonObjectBuilder kept = Json.createObjectBuilder();
        known.stream().sorted().filter(all::has).forEach(code -> {
            JsonPath row = all.object(code).only(Set.of("measured", "pain", "note"));
            JsonObjectBuilder made = Json.createObjectBuilder();
            boolean any = degrees(row, made, check);
            if (row.flag("pain", false)) {
                made.add("pain", true);
                any = true;
            }
            if (note(row, made) || any) {
                kept.add(code, made);
            }
        });
        return orNull(kept.build());
    }

    private static boolean degrees(JsonPath row, JsonObjectBuilder made, InvalidInput.Check check) {
        if (!row.number("measured")) {
            return false;
        }
        BigDecimal measured = ((JsonNumber) row.value("measured")).bigDecimalValue();
        check.that(measured.signum() >= 0 && measured.compareTo(MOST_DEGREES) <= 0, row.at("measured"), "out-of-range");
        made.add("measured", measured);
        return true;
    }

    /** {@code {test: {left, right, note}}} or {@code {test: {result, note}}}. */
    static JsonValue tests(TemplateElement element, JsonValue given, String path, InvalidInput.Check check) {
        List<ExamTest> tests = ExamTest.of(element);
        JsonPath all = JsonPath.of(given, path, check)
                .only(tests.stream().map(ExamTest::code).collect(Collectors.toSet()));
        JsonObjectBuilder kept = Json.createObjectBuilder();
        tests.stream().filter(test -> all.has(test.code())).forEach(test -> {
            List<String> places = test.sided() ? List.of("left", "right") : List.of("result");
            JsonPath row = all.object(test.code())
                    .only(test.sided() ? Set.of("left", "right", "note") : Set.of("result", "note"));
            JsonObjectBuilder made = Json.createObjectBuilder();
            boolean any = false;
            for (String place : places) {
                String finding = row.text(place, LONGEST_CELL);
                check.that(finding.isEmpty() || FINDINGS.contains(finding), row.at(place), "unknown");
                if (!finding.isEmpty()) {
                    made.add(place, finding);
                    any = true;
                }
            }
            if (note(row, made) || any) {
                kept.add(test.code(), made);
            }
        });
        return orNull(kept.build());
    }

    private static boolean note(JsonPath row, JsonObjectBuilder made) {
        String note = row.text("note", LONGEST_CELL);
        if (note.isEmpty()) {
            return false;
        }
        made.add("note", note);
        return true;
    }

    private static JsonValue orNull(JsonObject value) {
        return value.isEmpty() ? JsonValue.NULL : value;
    }
}
