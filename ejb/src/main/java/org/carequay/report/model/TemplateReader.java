package org.carequay.report.model;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carequay.report.Condition;
import org.carequay.report.DefaultValue;
import org.carequay.report.ElementType;
import org.carequay.report.TemplateDefinition;
import org.carequay.report.TemplateElement;
import org.carequay.report.TemplateSection;
import org.carequay.report.Width;
import org.carequay.report.Words;
import org.carequay.security.Role;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Json;

/**
 * Reads a template from its JSON. Formatted text is cleaned; everything else that does not fit is refused at its path, such
 * as {@code sections[0].elements[3].properties.choices}.
 */
public final class TemplateReader {
    /** How much a template may hold. */
    public static final int MOST_ELEMENTS = 400;

    private static final int MOST_SECTIONS = 60;
    private static final int MOST_TESTS = 20;
    private static final int LONGEST_VALUE = 500;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,59}");
    private static final Set<String> MEMBERS = Set.of(
            "key",
            "type",
            "label",
            "help",
            "required",
            "visibleIf",
            "requiredIf",
            "default",
            "carryForward",
            "roles",
            "print",
            "width",
            "properties");

    private TemplateReader() {}

    /** @throws InvalidInput {@code invalid} with everything that does not fit */
    public static TemplateDefinition read(JsonObject json) {
        InvalidInput.Check check = new InvalidInput.Check();
        TemplateDefinition read = read(json, check);
        check.done();
        TemplateRules.consistent(read).done();
        return read;
    }

    /** What is kept already. */
    public static TemplateDefinition kept(JsonObject json) {
        return read(json, new InvalidInput.Check());
    }

    private static TemplateDefinition read(JsonObject json, InvalidInput.Check check) {
        JsonPath all = JsonPath.of(json, "", check).only(Set.of("title", "sections"));
        List<JsonPath> sections = all.items("sections");
        check.that(sections.size() <= MOST_SECTIONS, "sections", "too-many");
        int elements = sections.stream()
                .mapToInt(section -> section.items("elements").size())
                .sum();
        check.that(elements <= MOST_ELEMENTS, "sections", "too-many");
        if (!check.found().isEmpty()) {
            return new TemplateDefinition(Words.NONE, List.of());
        }
        return new TemplateDefinition(
                all.words("title"),
                sections.stream().map(TemplateReader::section).toList());
    }

    private static TemplateSection section(JsonPath json) {
        json.only(Set.of("key", "title", "visibleIf", "elements"));
        return new TemplateSection(
                key(json),
                json.words("title"),
                condition(json, "visibleIf"),
                json.items("elements").stream().map(TemplateReader::element).toList());
    }

    private static TemplateElement element(JsonPath json) {
        json.only(MEMBERS);
        ElementType type = json.code("type", ElementType.class, null);
        json.check().that(type != null || json.has("type"), json.at("type"), "required");
        ElementType known = type == null ? ElementType.HEADING : type;
        return new TemplateElement(
                key(json),
                known,
                json.words("label"),
                json.words("help"),
                json.flag("required", false),
                condition(json, "visibleIf"),
                condition(json, "requiredIf"),
                defaultValue(json),
                json.flag("carryForward", false),
                roles(json),
                json.flag("print", true),
                json.code("width", Width.class, Width.FULL),
                type == null ? JsonValue.EMPTY_JSON_OBJECT : PropertyRules.read(type, json.object("properties")));
    }

    private static String key(JsonPath json) {
        String key = json.text("key", LONGEST_VALUE);
        json.check().that(KEY.matcher(key).matches(), json.at("key"), key.isEmpty() ? "required" : "malformed");
        return key;
    }

    private static Condition condition(JsonPath json, String name) {
        if (!json.has(name)) {
            return null;
        }
        JsonPath given = json.object(name).only(Set.of("join", "tests"));
        List<JsonPath> tests = given.items("tests");
        json.check().that(!tests.isEmpty() && tests.size() <= MOST_TESTS, given.at("tests"), "out-of-range");
        return new Condition(
                given.code("join", Condition.Join.class, Condition.Join.ALL),
                tests.stream().map(TemplateReader::test).toList());
    }

    private static Condition.Test test(JsonPath json) {
        json.only(Set.of("key", "operator", "value"));
        return new Condition.Test(
                json.text("key", LONGEST_VALUE),
                json.code("operator", Condition.Operator.class, Condition.Operator.ANSWERED),
                json.text("value", LONGEST_VALUE));
    }

    private static DefaultValue defaultValue(JsonPath json) {
        if (!json.has("default")) {
            return null;
        }
        JsonPath given = json.object("default").only(Set.of("source", "constant", "field"));
        DefaultValue.Source source = given.code("source", DefaultValue.Source.class, DefaultValue.Source.CONSTANT);
        return new DefaultValue(
                source,
                source == DefaultValue.Source.CONSTANT ? given.value("constant") : JsonValue.NULL,
                source == DefaultValue.Source.FIELD ? given.text("field", LONGEST_VALUE) : null);
    }

    private static Set<Role> roles(JsonPath json) {
        Set<String> known = Arrays.stream(Role.values()).map(Enum::name).collect(Collectors.toSet());
        List<String> given = json.texts("roles");
        json.check().that(known.containsAll(given), json.at("roles"), "unknown");
        return given.stream().filter(known::contains).map(Role::valueOf).collect(Collectors.toSet());
    }

    /** An object from its text; a kept one is well-formed. */
    public static JsonObject parse(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
