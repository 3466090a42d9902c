package org.carequay.report.model;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.carequay.document.RichText;
import org.carequay.report.ElementProperty;
import org.carequay.report.ElementType;
import org.carequay.report.PropertyKind;
import org.carequay.report.Words;
import org.carequay.shared.Json;

/** Reads the properties of an element by what its type has; what it does not know is refused. */
final class PropertyRules {
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_ROWS = 100;
    private static final String CODE = "[A-Za-z0-9_.-]{1,60}";

    private PropertyRules() {}

    static JsonObject read(ElementType type, JsonPath given) {
        given.only(type.properties().stream().map(ElementProperty::name).collect(Collectors.toSet()));
        JsonObjectBuilder kept = Json.createObjectBuilder();
        type.properties().stream()
                .filter(property -> given.has(property.name()))
                .forEach(property -> read(property, given, kept));
        return kept.build();
    }

    private static void read(ElementProperty property, JsonPath given, JsonObjectBuilder kept) {
        String name = property.name();
        switch (property.kind()) {
            case TEXT -> kept.add(name, given.text(name, LONGEST_TEXT));
            case WORDS -> kept.add(name, given.words(name).toJson());
            case RICH_WORDS -> kept.add(name, rich(given.words(name)).toJson());
            case WHOLE_NUMBER, NUMBER -> number(property, given, kept);
            case YES_NO -> kept.add(name, given.flag(name, false));
            case OPTION -> {
                String option = given.text(name, LONGEST_TEXT);
                given.check().that(property.options().contains(option), given.at(name), "unknown");
                kept.add(name, option);
            }
            case OPTIONS -> texts(name, given, kept, property.options());
            case KEYS -> texts(name, given, kept, null);
            case CHOICES -> rows(name, given, kept, Set.of("code", "label", "score"), PropertyRules::choice);
            case COLUMNS -> rows(name, given, kept, Set.of("key", "label", "kind"), PropertyRules::column);
            case MOTIONS -> rows(name, given, kept, Set.of("joint", "motion", "normal"), PropertyRules::motion);
            case TESTS -> rows(name, given, kept, Set.of("code", "label"), PropertyRules::test);
            case BANDS -> rows(name, given, kept, Set.of("from", "label"), PropertyRules::band);
            default -> throw new IllegalStateException("no reading of " + property.kind());
        }
    }

    private static Words rich(Words words) {
        return new Words(RichText.clean(words.en()), RichText.clean(words.es()));
    }

    private static void number(ElementProperty property, JsonPath given, JsonObjectBuilder kept) {
        String name = property.name();
        if (!given.number(name)) {
            return;
        }
        if (property.kind() == PropertyKind.WHOLE_NUMBER) {
            BigDecimal value = ((JsonNumber) given.value(name)).bigDecimalValue();
            given.check()
                    .that(
                            value.signum() >= 0
                                    && value.compareTo(BigDecimal.valueOf(LONGEST_VALUE)) <= 0
                                    && value.stripTrailingZeros().scale() <= 0,
                            given.at(name),
                            "out-of-range");
        }
        kept.add(name, given.value(name));
    }

    private static final int LONGEST_VALUE = ValueRules.LONGEST_TEXT;

    private static void texts(String name, JsonPath given, JsonObjectBuilder kept, List<String> known) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        Set<String> seen = new HashSet<>();
        given.texts(name).forEach(text -> {
            given.check().that(known == null || known.contains(text), given.at(name), "unknown");
            given.check().that(seen.add(text), given.at(name), "twice");
            list.add(text);
        });
        kept.add(name, list);
    }

    private static void rows(
            String name,
            JsonPath given,
            JsonObjectBuilder kept,
            Set<String> members,
            BiConsumer<JsonPath, JsonObjectBuilder> reader) {
        List<JsonPath> items = given.items(name);
        given.check().that(items.size() <= MOST_ROWS, given.at(name), "too-many");
        Set<String> seen = new HashSet<>();
        JsonArrayBuilder list = Json.createArrayBuilder();
        items.stream().limit(MOST_ROWS).forEach(item -> {
            JsonObjectBuilder row = Json.createObjectBuilder();
            reader.accept(item.only(members), row);
            JsonObject read = row.build();
            given.check().that(seen.add(identity(read)), given.at(name), "twice");
            list.add(read);
        });
        kept.add(name, list);
    }

    private static String identity(JsonObject row) {
        if (row.containsKey("joint")) {
            return row.getString("joint") + "." + row.getString("motion");
        }
        return row.getOrDefault("code", row.getOrDefault("key", row.get("from")))
                .toString();
    }

    private static void choice(JsonPath item, JsonObjectBuilder row) {
        row.add("code", code(item, "code")).add("label", item.words("label").toJson());
        if (item.number("score")) {
            row.add("score", item.value("score"));
        }
    }

    private static void column(JsonPath item, JsonObjectBuilder row) {
        String kind = item.has("kind") ? item.text("kind", LONGEST_TEXT) : "TEXT";
        item.check().that(Set.of("TEXT", "NUMBER", "DATE").contains(kind), item.at("kind"), "unknown");
        row.add("key", code(item, "key"))
                .add("label", item.words("label").toJson())
                .add("kind", kind);
    }

    private static void motion(JsonPath item, JsonObjectBuilder row) {
        row.add("joint", required(item, "joint")).add("motion", required(item, "motion"));
        item.check().that(item.number("normal"), item.at("normal"), "required");
        row.add("normal", item.has("normal") ? item.value("normal") : JsonValue.NULL);
    }

    private static void test(JsonPath item, JsonObjectBuilder row) {
        row.add("code", code(item, "code")).add("label", item.words("label").toJson());
    }

    private static void band(JsonPath item, JsonObjectBuilder row) {
        item.check().that(item.number("from"), item.at("from"), "required");
        row.add("from", item.value("from")).add("label", item.words("label").toJson());
    }

    private static String code(JsonPath item, String name) {
        String code = required(item, name);
        item.check().that(code.isEmpty() || code.matches(CODE), item.at(name), "malformed");
        return code;
    }

    private static String required(JsonPath item, String name) {
        String text = item.text(name, 60);
        item.check().required(item.at(name), text);
        return text;
    }
}
