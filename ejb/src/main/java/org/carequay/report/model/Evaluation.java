package org.carequay.report.model;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.carequay.report.Condition;
import org.carequay.report.ElementType;
import org.carequay.report.Gap;
import org.carequay.report.ReportState;
import org.carequay.report.Score;
import org.carequay.report.TemplateDefinition;
import org.carequay.report.TemplateElement;
import org.carequay.report.TemplateSection;
import org.carequay.shared.Json;

/** Works out what the values of a report come to. The template is consistent: nothing in it depends on itself. */
public final class Evaluation {
    private static final String BLANK = "";

    private final TemplateDefinition template;
    private final Map<String, JsonValue> values;
    private final Map<String, TemplateElement> elements = new HashMap<>();
    private final Map<String, Boolean> shown = new HashMap<>();
    private final Map<String, TemplateSection> sectionOf = new HashMap<>();
    private final Map<String, Score> scores = new LinkedHashMap<>();

    private Evaluation(TemplateDefinition template, Map<String, JsonValue> values) {
        this.template = template;
        this.values = values;
        template.sections().forEach(section -> section.elements().forEach(element -> {
            elements.put(element.key(), element);
            sectionOf.put(element.key(), section);
        }));
    }

    /**
     * @param there which of body chart, diagnoses and procedures the visit has
     * @param copied keys of values that were carried forward and nobody has confirmed
     */
    public static ReportState of(
            TemplateDefinition template,
            Map<String, JsonValue> values,
            Set<ElementType> there,
            Set<String> copied,
            LocalDateTime now) {
        return new Evaluation(template, values).state(there, copied, now);
    }

    private ReportState state(Set<ElementType> there, Set<String> copied, LocalDateTime now) {
        Set<String> hidden = new LinkedHashSet<>();
        Set<String> required = new LinkedHashSet<>();
        List<Gap> gaps = new ArrayList<>();
        for (TemplateSection section : template.sections()) {
            if (!holds(section.visibleIf())) {
                hidden.add("section:" + section.key());
            }
            for (TemplateElement element : section.elements()) {
                if (!visible(element.key())) {
                    hidden.add(element.key());
                    continue;
                }
                if (element.type() == ElementType.SCORE) {
                    score(element);
                }
                if (element.required() || element.requiredIf() != null && holds(element.requiredIf())) {
                    required.add(element.key());
                }
                gap(element, required.contains(element.key()), there, copied, now, gaps);
            }
        }
        return new ReportState(hidden, required, Map.copyOf(scores), gaps);
    }

    private void gap(
            TemplateElement element,
            boolean required,
            Set<ElementType> there,
            Set<String> copied,
            LocalDateTime now,
            List<Gap> gaps) {
        boolean empty = element.type().shows() ? !there.contains(element.type()) : !answered(values.get(element.key()));
        if (required && empty) {
            gaps.add(new Gap(element.key(), "required"));
        } else if (copied.contains(element.key())) {
            gaps.add(new Gap(element.key(), "not-confirmed"));
        } else if (element.flag("notInFuture") && inFuture(element, now)) {
            gaps.add(new Gap(element.key(), "in-the-future"));
        } else if (noteMissing(element)) {
            gaps.add(new Gap(element.key(), "note-required"));
        } else if (rows(element) < element.whole("minRows", 0)) {
            gaps.add(new Gap(element.key(), "too-few"));
        }
    }

    private int rows(TemplateElement element) {
        return values.get(element.key()) instanceof JsonArray rows ? rows.size() : 0;
    }

    private boolean inFuture(TemplateElement element, LocalDateTime now) {
        if (!(values.get(element.key()) instanceof JsonString text)) {
            return false;
        }
        return switch (element.text("kind")) {
            case "DATE" -> LocalDate.parse(text.getString()).isAfter(now.toLocalDate());
            case "DATE_TIME" -> LocalDateTime.parse(text.getString()).isAfter(now);
            default -> false;
        };
    }

    private boolean noteMissing(TemplateElement element) {
        if (element.type() != ElementType.YES_NO_NA || !(values.get(element.key()) instanceof JsonObject value)) {
            return false;
        }
        String asked = element.text("noteFor");
        return value.getString("note").isEmpty() && ("ANY".equals(asked) || asked.equals(value.getString("answer")));
    }

    private boolean visible(String key) {
        Boolean known = shown.get(key);
        if (known == null) {
            known = holds(sectionOf.get(key).visibleIf())
                    && holds(elements.get(key).visibleIf());
            shown.put(key, known);
        }
        return known;
    }

    private boolean holds(Condition condition) {
        if (condition == null) {
            return true;
        }
        return condition.join() == Condition.Join.ANY
                ? condition.tests().stream().anyMatch(this::holds)
                : condition.tests().stream().allMatch(this::holds);
    }

    private boolean holds(Condition.Test test) {
        JsonValue value = answerOf(test.key());
        boolean answered = answered(value);
        return switch (test.operator()) {
            case ANSWERED -> answered;
            case NOT_ANSWERED -> !answered;
            case IS -> answered && is(value, test.value());
            case IS_NOT -> !answered || !is(value, test.value());
            case CONTAINS -> answered && contains(value, test.value());
            case AT_LEAST -> compared(value, test.value()) != null && compared(value, test.value()) >= 0;
            case AT_MOST -> compared(value, test.value()) != null && compared(value, test.value()) <= 0;
        };
    }

    /** The value as conditions and scores see it: none while its element is hidden. */
    private JsonValue answerOf(String key) {
        TemplateElement element = elements.get(key);
        if (element == null || !visible(key)) {
            return JsonValue.NULL;
        }
        if (element.type() == ElementType.SCORE) {
            BigDecimal value = score(element).value();
            return value == null ? JsonValue.NULL : Json.createValue(value);
        }
        return values.getOrDefault(key, JsonValue.NULL);
    }

    private Score score(TemplateElement element) {
        Score known = scores.get(element.key());
        if (known == null) {
            List<TemplateElement> inputs = TemplateRules.inputs(element).stream()
                    .map(elements::get)
                    .filter(input -> input != null && visible(input.key()))
                    .toList();
            known = Scoring.of(element, inputs, this::answerOf);
            scores.put(element.key(), known);
        }
        return known;
    }

    private static boolean answered(JsonValue value) {
        if (value instanceof JsonObject object && object.containsKey("answer")) {
            return !object.getString("answer").isEmpty();
        }
        return value != null && value != JsonValue.NULL;
    }

    private static boolean is(JsonValue value, String wanted) {
        if (value instanceof JsonArray many) {
            return many.stream().anyMatch(one -> is(one, wanted));
        }
        Integer compared = compared(value, wanted);
        return compared == null ? text(value).equals(wanted) : compared == 0;
    }

    private static boolean contains(JsonValue value, String wanted) {
        if (value instanceof JsonArray many) {
            return many.stream().anyMatch(one -> is(one, wanted));
        }
        return text(value).toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        if (value instanceof JsonObject object) {
            return object.getString("answer", BLANK);
        }
        return value == JsonValue.TRUE ? "YES" : value == null ? BLANK : value.toString();
    }

    /** Null where one of both is no number. */
    private static Integer compared(JsonValue value, String wanted) {
        if (!(value instanceof JsonNumber number)) {
            return null;
        }
        try {
            return number.bigDecimalValue().compareTo(new BigDecimal(wanted));
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}
