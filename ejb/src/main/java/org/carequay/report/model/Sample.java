package org.carequay.report.model;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import org.carequay.report.ExamTest;
import org.carequay.report.MergeField;
import org.carequay.report.Motion;
import org.carequay.report.TemplateDefinition;
import org.carequay.report.TemplateElement;
import org.carequay.shared.Json;

/** A patient who does not exist, with something in every element, to show what a template comes to. */
public final class Sample {
    private static final String TEXT = "Lorem ipsum dolor sit amet, consectetur adipiscing elit.";
    private static final String DAY = "2026-01-15";
    private static final BigDecimal DEGREES = BigDecimal.valueOf(40);

    private Sample() {}

    public static Answers answers(TemplateDefinition template) {
        JsonObjectBuilder values = Json.createObjectBuilder();
        template.elements().forEach(element -> {
            JsonValue value = value(element);
            if (value != JsonValue.NULL) {
                values.add(element.key(), value);
            }
        });
        return Answers.kept(template, values.build(), JsonValue.EMPTY_JSON_OBJECT);
    }

    private static JsonValue value(TemplateElement element) {
        return switch (element.type()) {
            case SHORT_TEXT -> Json.createValue("Lorem ipsum");
            case LONG_TEXT -> Json.createValue(TEXT + "\n" + TEXT);
            case NUMBER -> Json.createValue(number(element));
            case DATE_TIME ->
                Json.createValue(
                        switch (element.text("kind")) {
                            case "TIME" -> "09:30";
                            case "DATE_TIME" -> DAY + "T09:30";
                            default -> DAY;
                        });
            case SINGLE_CHOICE -> first(element, JsonValue.NULL);
            case MULTIPLE_CHOICE -> {
                JsonValue first = first(element, JsonValue.NULL);
                yield first == JsonValue.NULL
                        ? first
                        : Json.createArrayBuilder().add(first).build();
            }
            case YES_NO_NA ->
                Json.createObjectBuilder()
                        .add("answer", "YES")
                        .add("note", "Lorem ipsum")
                        .build();
            case SCALE -> Json.createValue(4);
            case TABLE -> table(element);
            case RANGE_OF_MOTION -> motions(element);
            case TEST_MATRIX -> tests(element);
            case ATTESTATION -> JsonValue.TRUE;
            default -> JsonValue.NULL;
        };
    }

    private static BigDecimal number(TemplateElement element) {
        BigDecimal low = element.number("low") == null ? element.number("min") : element.number("low");
        return low == null ? BigDecimal.ONE : low;
    }

    private static JsonValue first(TemplateElement element, JsonValue none) {
        List<JsonObject> choices = element.rows("choices");
        return choices.isEmpty() ? none : choices.get(0).get("code");
    }

    private static JsonValue table(TemplateElement element) {
        JsonObjectBuilder row = Json.createObjectBuilder();
        for (JsonObject column : element.rows("columns")) {
            switch (column.getString("kind")) {
                case "NUMBER" -> row.add(column.getString("key"), 1);
                case "DATE" -> row.add(column.getString("key"), DAY);
                default -> row.add(column.getString("key"), "Lorem ipsum");
            }
        }
        return Json.createArrayBuilder().add(row).build();
    }

    private static JsonValue motions(TemplateElement element) {
        JsonObjectBuilder all = Json.createObjectBuilder();
        Motion.of(element)
                .forEach(motion -> all.add(
                        motion.code(),
                        Json.createObjectBuilder()
                                .add("measured", motion.normal().min(DEGREES))
                                .add("pain", true)));
        return all.build();
    }

    private static JsonValue tests(TemplateElement element) {
        JsonObjectBuilder all = Json.createObjectBuilder();
        ExamTest.of(element)
                .forEach(test -> all.add(
                        test.code(),
                        test.sided()
                                ? Json.createObjectBuilder()
                                        .add("left", ExamTest.Finding.POSITIVE.name())
                                        .add("right", ExamTest.Finding.NEGATIVE.name())
                                : Json.createObjectBuilder().add("result", ExamTest.Finding.NEGATIVE.name())));
        return all.build();
    }

    public static JsonObject facts(String clinic) {
        JsonObjectBuilder fields = Json.createObjectBuilder();
        for (MergeField field : MergeField.values()) {
            fields.add(field.code(), "[" + field.code() + "]");
        }
        fields.add(MergeField.CLINIC_NAME.code(), clinic);
        JsonArrayBuilder diagnoses = Json.createArrayBuilder()
                .add(Json.createObjectBuilder()
                        .add("code", "S13.4XXA")
                        .add("description", "Sprain of ligaments of cervical spine, initial encounter")
                        .add("causation", "CAUSED"));
        JsonArrayBuilder procedures = Json.createArrayBuilder()
                .add(Json.createObjectBuilder()
                        .add("code", "99203")
                        .add("units", 1)
                        .add("diagnosisPointers", Json.createArrayBuilder().add(1)));
        return Json.createObjectBuilder()
                .add("fields", fields)
                .add("diagnoses", diagnoses)
                .add("procedures", procedures)
                .build();
    }
}
