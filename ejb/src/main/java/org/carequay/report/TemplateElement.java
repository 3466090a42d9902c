package org.carequay.report;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.carequay.security.Role;
import org.carequay.shared.Json;

/**
 * An element of a template.
 *
 * @param key unique in the template, small letters, digits and {@code _}; values are kept under it for ever
 * @param visibleIf null: always
 * @param requiredIf null: never beside {@code required}
 * @param defaultValue null: none
 * @param carryForward a value that came from an earlier report has to be confirmed before signing
 * @param roles who may fill it in; empty: everybody who may write the report
 * @param print whether it stands in the finished report
 * @param properties those of its type, see {@link ElementType#properties()}
 */
public record TemplateElement(
        String key,
        ElementType type,
        Words label,
        Words help,
        boolean required,
        Condition visibleIf,
        Condition requiredIf,
        DefaultValue defaultValue,
        boolean carryForward,
        Set<Role> roles,
        boolean print,
        Width width,
        JsonObject properties) {
    public TemplateElement {
        roles = Set.copyOf(roles);
    }

    /** An element as a palette gives it. */
    public static TemplateElement fresh(String key, ElementType type, Words label, JsonObject properties) {
        return new TemplateElement(
                key, type, label, Words.NONE, false, null, null, null, false, Set.of(), true, Width.FULL, properties);
    }

    /** The same under another key, asking for elements by theirs; keys not named stay. */
    public TemplateElement renamed(Map<String, String> keys) {
        JsonObjectBuilder asked = Json.createObjectBuilder(properties);
        type.properties().stream()
                .filter(property -> property.kind() == PropertyKind.KEYS && properties.containsKey(property.name()))
                .forEach(property -> asked.add(
                        property.name(),
                        Json.createArrayBuilder(list(property.name()).stream()
                                .map(one -> keys.getOrDefault(one, one))
                                .toList())));
        return new TemplateElement(
                keys.getOrDefault(key, key),
                type,
                label,
                help,
                required,
                visibleIf == null ? null : visibleIf.renamed(keys),
                requiredIf == null ? null : requiredIf.renamed(keys),
                defaultValue,
                carryForward,
                roles,
                print,
                width,
                asked.build());
    }

    /** A text property or option; the first option where none is set. */
    public String text(String name) {
        if (properties.get(name) instanceof JsonString text) {
            return text.getString();
        }
        return type.property(name)
                .filter(property -> !property.options().isEmpty())
                .map(property -> property.options().get(0))
                .orElse("");
    }

    public boolean flag(String name) {
        return properties.get(name) == JsonValue.TRUE;
    }

    /** Null where it is not set. */
    public BigDecimal number(String name) {
        return properties.get(name) instanceof JsonNumber number ? number.bigDecimalValue() : null;
    }

    public int whole(String name, int otherwise) {
        return properties.get(name) instanceof JsonNumber number ? number.intValue() : otherwise;
    }

    public Words words(String name) {
        return properties.get(name) instanceof JsonObject json ? wordsOf(json) : Words.NONE;
    }

    public List<String> list(String name) {
        return properties.containsKey(name)
                ? properties.getJsonArray(name).getValuesAs(JsonString::getString)
                : List.of();
    }

    public List<JsonObject> rows(String name) {
        return properties.containsKey(name) ? properties.getJsonArray(name).getValuesAs(JsonObject.class) : List.of();
    }

    public static Words wordsOf(JsonObject json) {
        return json == null ? Words.NONE : new Words(json.getString("en", ""), json.getString("es", ""));
    }

    public JsonObject toJson() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("key", key)
                .add("type", type.name())
                .add("label", label.toJson())
                .add("help", help.toJson())
                .add("required", required)
                .add("carryForward", carryForward)
                .add("print", print)
                .add("width", width.name())
                .add("properties", properties);
        JsonArrayBuilder who = Json.createArrayBuilder();
        new TreeSet<>(roles).forEach(role -> who.add(role.name()));
        json.add("roles", who);
        if (visibleIf != null) {
            json.add("visibleIf", visibleIf.toJson());
        }
        if (requiredIf != null) {
            json.add("requiredIf", requiredIf.toJson());
        }
        if (defaultValue != null) {
            json.add("default", defaultValue.toJson());
        }
        return json.build();
    }
}
