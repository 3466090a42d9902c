package org.carequay.report.model;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.carequay.report.DefaultValue;
import org.carequay.report.ElementType;
import org.carequay.report.TemplateDefinition;
import org.carequay.report.TemplateElement;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Json;

/** The answers of a draft, and which of them were carried forward and wait to be confirmed. */
public final class Answers {
    private final TemplateDefinition template;
    private final Map<String, JsonValue> values = new TreeMap<>();
    private final Map<String, LocalDate> copied = new TreeMap<>();

    /** What an earlier report said, and on which day. */
    public record Earlier(LocalDate day, JsonObject answers) {}

    private Answers(TemplateDefinition template) {
        this.template = template;
    }

    public static Answers kept(TemplateDefinition template, JsonObject values, JsonObject copied) {
        Answers kept = new Answers(template);
        kept.values.putAll(values);
        copied.keySet().forEach(key -> kept.copied.put(key, LocalDate.parse(copied.getString(key))));
        return kept;
    }

    /**
     * What a report begins with. A value that does not fit its element any more is left out.
     *
     * @param fields texts of the record by name
     * @param earlier reports of the patient, newest first
     */
    public static Answers begin(TemplateDefinition template, JsonObject fields, List<Earlier> earlier) {
        Answers begun = new Answers(template);
        template.elements()
                .filter(element -> element.type().holdsValue() && element.type() != ElementType.ATTESTATION)
                .forEach(element -> begun.begin(element, fields, earlier));
        return begun;
    }

    private void begin(TemplateElement element, JsonObject fields, List<Earlier> earlier) {
        DefaultValue given = element.defaultValue();
        DefaultValue.Source source = given == null ? null : given.source();
        if (element.carryForward() || source == DefaultValue.Source.LAST) {
            for (Earlier report : earlier) {
                if (report.answers().containsKey(element.key())) {
                    if (put(element, report.answers().get(element.key())) && element.carryForward()) {
                        copied.put(element.key(), report.day());
                    }
                    return;
                }
            }
        }
        if (source == DefaultValue.Source.CONSTANT) {
            put(element, given.constant());
        }
        if (source == DefaultValue.Source.FIELD && fields != null) {
            put(element, typed(element, fields.getString(given.field(), "")));
        }
    }

    private static JsonValue typed(TemplateElement element, String text) {
        if (text.isEmpty()) {
            return JsonValue.NULL;
        }
        if (element.type() == ElementType.NUMBER || element.type() == ElementType.SCALE) {
            return text.matches("[0-9]{1,9}") ? Json.createValue(new BigDecimal(text)) : JsonValue.NULL;
        }
        return Json.createValue(text);
    }

    private boolean put(TemplateElement element, JsonValue value) {
        InvalidInput.Check check = new InvalidInput.Check();
        JsonValue read = ValueRules.read(element, value, element.key(), check);
        boolean fits = check.found().isEmpty() && read != JsonValue.NULL;
        if (fits) {
            values.put(element.key(), read);
        }
        return fits;
    }

    /**
     * Takes answers; each confirms what it replaces.
     *
     * @param mayFill whether the writer may fill in that element
     * @throws InvalidInput at {@code answers.key}; nothing is taken then
     */
    public void take(JsonObject given, Predicate<TemplateElement> mayFill) {
        InvalidInput.Check check = new InvalidInput.Check();
        Map<String, JsonValue> read = new LinkedHashMap<>();
        given.forEach((key, value) -> {
            String path = "answers." + key;
            TemplateElement element = template.element(key).orElse(null);
            if (element == null) {
                check.that(false, path, "unknown-key");
            } else if (!mayFill.test(element)) {
                check.that(false, path, "not-yours");
            } else {
                read.put(key, ValueRules.read(element, value, path, check));
            }
        });
        check.done();
        read.forEach((key, value) -> {
            copied.remove(key);
            if (value == JsonValue.NULL) {
                values.remove(key);
            } else {
                values.put(key, value);
            }
        });
    }

    public void confirm(List<String> keys) {
        copied.keySet().removeAll(keys);
    }

    public Map<String, JsonValue> values() {
        return values;
    }

    public Map<String, LocalDate> copied() {
        return copied;
    }

    public JsonObject valuesJson() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        values.forEach(json::add);
        return json.build();
    }

    public JsonObject copiedJson() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        copied.forEach((key, day) -> json.add(key, day.toString()));
        return json.build();
    }
}
