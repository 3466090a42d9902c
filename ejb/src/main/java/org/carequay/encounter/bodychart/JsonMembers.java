package org.carequay.encounter.bodychart;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.carequay.shared.InvalidInput;

/** Reads the members of a JSON object; what does not fit is noted with its path and read as null. */
record JsonMembers(InvalidInput.Check check, JsonObject json, String path) {
    String text(String name) {
        return read(name, JsonString.class, "not-text", JsonString::getString);
    }

    Double number(String name) {
        return read(name, JsonNumber.class, "not-a-number", JsonNumber::doubleValue);
    }

    Integer whole(String name) {
        return read(name, JsonNumber.class, "not-a-whole-number", number -> {
            try {
                return number.intValueExact();
            } catch (ArithmeticException fraction) {
                return wrong(path + name, "not-a-whole-number");
            }
        });
    }

    LocalDate day(String name) {
        return read(name, JsonString.class, "not-a-day", text -> {
            try {
                return LocalDate.parse(text.getString());
            } catch (DateTimeParseException malformed) {
                return wrong(path + name, "not-a-day");
            }
        });
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        return read(name, JsonString.class, "not-a-choice", text -> {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(text.getString().toUpperCase(Locale.ROOT))) {
                    return constant;
                }
            }
            return wrong(path + name, "not-a-choice");
        });
    }

    List<JsonMembers> objects(String name) {
        List<JsonMembers> found = new ArrayList<>();
        JsonArray array = array(name);
        for (int i = 0; i < array.size(); i++) {
            String at = path + name + "[" + i + "]";
            if (array.get(i) instanceof JsonObject object) {
                found.add(new JsonMembers(check, object, at + "."));
            } else {
                wrong(at, "not-an-object");
            }
        }
        return found;
    }

    /** Pairs of numbers. */
    List<BodyChart.Point> points(String name) {
        List<BodyChart.Point> found = new ArrayList<>();
        for (JsonValue item : array(name)) {
            if (item instanceof JsonArray pair
                    && pair.size() == 2
                    && pair.get(0) instanceof JsonNumber x
                    && pair.get(1) instanceof JsonNumber y) {
                found.add(new BodyChart.Point(x.doubleValue(), y.doubleValue()));
            } else {
                wrong(path + name, "not-a-place");
                return List.of();
            }
        }
        return found;
    }

    private JsonArray array(String name) {
        JsonArray array = read(name, JsonArray.class, "not-a-list", Function.identity());
        return array == null ? JsonValue.EMPTY_JSON_ARRAY : array;
    }

    private <J, T> T read(String name, Class<J> kind, String misfit, Function<J, T> reader) {
        JsonValue value = json.get(name);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        return kind.isInstance(value) ? reader.apply(kind.cast(value)) : wrong(path + name, misfit);
    }

    private <T> T wrong(String at, String code) {
        check.that(false, at, code);
        return null;
    }
}
