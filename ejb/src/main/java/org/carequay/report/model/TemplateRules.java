package org.carequay.report.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.carequay.report.Condition;
import org.carequay.report.DefaultValue;
import org.carequay.report.ElementType;
import org.carequay.report.ExamTest;
import org.carequay.report.MergeField;
import org.carequay.report.Motion;
import org.carequay.report.TemplateDefinition;
import org.carequay.report.TemplateElement;
import org.carequay.report.TemplateSection;
import org.carequay.shared.InvalidInput;

/** What the parts of a template must be to each other: to be kept, and to be published. */
public final class TemplateRules {
    private static final Set<ElementType> ONCE =
            Set.of(ElementType.BODY_CHART, ElementType.DIAGNOSES, ElementType.PROCEDURES);

    private TemplateRules() {}

    /** Keys are unique, what is referred to exists and can answer, and nothing depends on itself. */
    public static InvalidInput.Check consistent(TemplateDefinition template) {
        InvalidInput.Check check = new InvalidInput.Check();
        Set<String> keys = new HashSet<>();
        Set<ElementType> once = new HashSet<>();
        each(template, (element, path) -> {
            check.that(keys.add(element.key()), path + ".key", "twice");
            check.that(!ONCE.contains(element.type()) || once.add(element.type()), path + ".type", "twice");
            check.that(element.type().canBeRequired() || !element.required(), path + ".required", "not-here");
        });
        Set<String> sections = new HashSet<>();
        for (int i = 0; i < template.sections().size(); i++) {
            check.that(sections.add(template.sections().get(i).key()), "sections[" + i + "].key", "twice");
        }
        references(template, check);
        if (check.found().isEmpty()) {
            circle(template).forEach(path -> check.that(false, path, "circle"));
        }
        return check;
    }

    /** What a consistent template needs to be published: something to fill in or say, and words for everything. */
    public static InvalidInput.Check complete(TemplateDefinition template) {
        InvalidInput.Check check = new InvalidInput.Check();
        check.required("title.en", template.title().en());
        check.that(template.elements().findAny().isPresent(), "sections", "required");
        for (int i = 0; i < template.sections().size(); i++) {
            check.required(
                    "sections[" + i + "].title.en",
                    template.sections().get(i).title().en());
        }
        each(template, (element, path) -> filled(element, path, check));
        return check;
    }

    private static void filled(TemplateElement element, String path, InvalidInput.Check check) {
        String properties = path + ".properties.";
        switch (element.type()) {
            case RICH_TEXT, DISCLAIMER ->
                check.required(properties + "text", element.words("text").en());
            case ATTESTATION ->
                check.required(
                        properties + "statement", element.words("statement").en());
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> check.required(properties + "choices", element.rows("choices"));
            case TABLE -> check.required(properties + "columns", element.rows("columns"));
            case RANGE_OF_MOTION -> check.required(properties + "joints", Motion.of(element));
            case TEST_MATRIX -> check.required(properties + "groups", ExamTest.of(element));
            case SCORE ->
                check.that(
                        !element.list("inputs").isEmpty() || "BMI".equals(element.text("instrument")),
                        properties + "inputs",
                        "required");
            default -> check.required(path + ".label.en", element.label().en());
        }
    }

    private static void references(TemplateDefinition template, InvalidInput.Check check) {
        Map<String, TemplateElement> known = new HashMap<>();
        template.elements().forEach(element -> known.put(element.key(), element));
        for (int i = 0; i < template.sections().size(); i++) {
            condition(template.sections().get(i).visibleIf(), "sections[" + i + "].visibleIf", known, check);
        }
        each(template, (element, path) -> {
            condition(element.visibleIf(), path + ".visibleIf", known, check);
            condition(element.requiredIf(), path + ".requiredIf", known, check);
            for (String input : inputs(element)) {
                check.that(
                        known.containsKey(input) && known.get(input).type().answers(),
                        path + ".properties.inputs",
                        "unknown-key");
            }
            startValue(element, path, check);
        });
    }

    private static void condition(
            Condition condition, String path, Map<String, TemplateElement> known, InvalidInput.Check check) {
        for (int i = 0; condition != null && i < condition.tests().size(); i++) {
            TemplateElement asked = known.get(condition.tests().get(i).key());
            check.that(asked != null && asked.type().answers(), path + ".tests[" + i + "].key", "unknown-key");
        }
    }

    private static void startValue(TemplateElement element, String path, InvalidInput.Check check) {
        DefaultValue given = element.defaultValue();
        if (given == null) {
            return;
        }
        check.that(element.type().holdsValue(), path + ".default", "not-here");
        if (given.source() == DefaultValue.Source.FIELD) {
            check.that(MergeField.of(given.field()).isPresent(), path + ".default.field", "unknown");
        }
        if (given.source() == DefaultValue.Source.CONSTANT) {
            ValueRules.read(element, given.constant(), path + ".default.constant", check);
        }
    }

    /** Keys that a score is made from. */
    static List<String> inputs(TemplateElement element) {
        return element.type() == ElementType.SCORE ? element.list("inputs") : List.of();
    }

    /** Paths of elements whose being shown, or whose score, depends on itself. */
    private static List<String> circle(TemplateDefinition template) {
        Map<String, Set<String>> needs = needs(template);
        List<String> found = new ArrayList<>();
        each(template, (element, path) -> {
            if (reaches(element.key(), element.key(), needs, new HashSet<>())) {
                found.add(path + (inputs(element).isEmpty() ? ".visibleIf" : ".properties.inputs"));
            }
        });
        return found;
    }

    /** For each element the keys that must be known before it. */
    static Map<String, Set<String>> needs(TemplateDefinition template) {
        Map<String, Set<String>> needs = new HashMap<>();
        for (TemplateSection section : template.sections()) {
            for (TemplateElement element : section.elements()) {
                Set<String> before = new LinkedHashSet<>(inputs(element));
                Stream.of(section.visibleIf(), element.visibleIf())
                        .filter(Objects::nonNull)
                        .flatMap(condition -> condition.tests().stream())
                        .forEach(test -> before.add(test.key()));
                needs.put(element.key(), before);
            }
        }
        return needs;
    }

    private static boolean reaches(String from, String goal, Map<String, Set<String>> needs, Set<String> seen) {
        for (String next : needs.getOrDefault(from, Set.of())) {
            if (next.equals(goal) || seen.add(next) && reaches(next, goal, needs, seen)) {
                return true;
            }
        }
        return false;
    }

    private static void each(TemplateDefinition template, BiConsumer<TemplateElement, String> visitor) {
        for (int s = 0; s < template.sections().size(); s++) {
            List<TemplateElement> elements = template.sections().get(s).elements();
            for (int e = 0; e < elements.size(); e++) {
                visitor.accept(elements.get(e), "sections[" + s + "].elements[" + e + "]");
            }
        }
    }
}
