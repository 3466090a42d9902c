package org.carequay.report;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.carequay.shared.Json;

/** When an element is shown or required: all or any of some tests on other elements hold. */
public record Condition(Join join, List<Test> tests) {
    /** How tests are joined. */
    public enum Join {
        ALL,
        ANY
    }

    /** How a value is compared; a value that is not there, or is hidden, satisfies only {@code NOT_ANSWERED} and {@code IS_NOT}. */
    public enum Operator {
        ANSWERED,
        NOT_ANSWERED,
        IS,
        IS_NOT,
        CONTAINS,
        AT_LEAST,
        AT_MOST
    }

    /** @param value text of a choice, an answer or a number; empty where the operator takes none */
    public record Test(String key, Operator operator, String value) {}

    public Condition {
        tests = List.copyOf(tests);
    }

    /** The same on elements that have other keys now; keys not named stay. */
    public Condition renamed(Map<String, String> keys) {
        return new Condition(
                join,
                tests.stream()
                        .map(test -> new Test(keys.getOrDefault(test.key(), test.key()), test.operator(), test.value()))
                        .toList());
    }

    public JsonObject toJson() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        tests.forEach(test -> all.add(Json.createObjectBuilder()
                .add("key", test.key())
                .add("operator", test.operator().name())
                .add("value", test.value())));
        return Json.createObjectBuilder()
                .add("join", join.name())
                .add("tests", all)
                .build();
    }
}
