package org.carequay.report.model;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.carequay.document.PlainText;
import org.carequay.report.Words;
import org.carequay.shared.InvalidInput;

/** Reads members of a JSON object, each misfit noted at its path; what does not fit reads as nothing. */
final class JsonPath {
    private static final int LONGEST_WORDS = 20_000;
    private final JsonObject json;
    private final String path;
    private final InvalidInput.Check check;

    private JsonPath(JsonObject json, String path, InvalidInput.Check check) {
        this.json = json;
        this.path = path;
        this.check = check;
    }

    static JsonPath of(JsonValue value, String path, InvalidInput.Check check) {
        boolean object = value instanceof JsonObject;
        check.that(object, path, "not-an-object");
        return new JsonPath(object ? (JsonObject) value : JsonValue.EMPTY_JSON_OBJECT, path, check);
    }

    /** Names that are not among these are refused. */
    JsonPath only(Set<String> known) {
        json.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> check.that(false, at(name), "unknown"));
        return this;
    }

    String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    boolean has(String name) {
        return json.containsKey(name) && json.get(name) != JsonValue.NULL;
    }

    JsonValue value(String name) {
        return json.getOrDefault(name, JsonValue.NULL);
    }

    JsonPath object(String name) {
        return of(json.getOrDefault(name, JsonValue.EMPTY_JSON_OBJECT), at(name), check);
    }

    /** The items of a list with their paths. */
    List<JsonPath> items(String name) {
        if (!has(name)) {
            return List.of();
        }
        if (!(json.get(name) instanceof JsonArray array)) {
            check.that(false, at(name), "not-a-list");
            return List.of();
        }
        return IntStream.range(0, array.size())
                .mapToObj(i -> of(array.get(i), at(name) + "[" + i + "]", check))
                .toList();
    }

    /** Texts of a list. */
    List<String> texts(String name) {
        if (!has(name)) {
            return List.of();
        }
        boolean fits =
                json.get(name) instanceof JsonArray array && array.stream().allMatch(JsonString.class::isInstance);
        check.that(fits, at(name), "not-a-list");
        return fits ? json.getJsonArray(name).getValuesAs(JsonString::getString) : List.of();
    }

    String text(String name, int longest) {
        if (!has(name)) {
            return "";
        }
        boolean fits = json.get(name) instanceof JsonString;
        check.that(fits, at(name), "not-a-text");
        String text = fits ? PlainText.of(json.getString(name)) : "";
        check.maxLength(at(name), text, longest);
        return text;
    }

    Words words(String name) {
        JsonPath both = object(name).only(Set.of("en", "es"));
        return new Words(both.text("en", LONGEST_WORDS), both.text("es", LONGEST_WORDS));
    }

    boolean flag(String name, boolean otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        JsonValue value = json.get(name);
        check.that(value == JsonValue.TRUE || value == JsonValue.FALSE, at(name), "not-yes-or-no");
        return value == JsonValue.TRUE;
    }

    boolean number(String name) {
        boolean fits = !has(name) || json.get(name) instanceof JsonNumber;
        check.that(fits, at(name), "not-a-number");
        return fits && has(name);
    }

    <E extends Enum<E>> E code(String name, Class<E> type, E otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        try {
            return Enum.valueOf(type, text(name, 100));
        } catch (IllegalArgumentException unknown) {
            check.that(false, at(name), "unknown");
            return otherwise;
        }
    }

    InvalidInput.Check check() {
        return check;
    }
}
