package org.carequay.report;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.carequay.shared.Json;

/**
 * What an element starts with.
 *
 * @param constant for {@code CONSTANT}: a value as the element holds it
 * @param field for {@code FIELD}: name of a {@link MergeField}
 */
public record DefaultValue(Source source, JsonValue constant, String field) {
    /** Where it comes from. {@code LAST}: from the newest signed report of the patient that has an element of this key. */
    public enum Source {
        CONSTANT,
        LAST,
        FIELD
    }

    public JsonObject toJson() {
        var json = Json.createObjectBuilder().add("source", source.name());
        if (source == Source.CONSTANT) {
            json.add("constant", constant);
        }
        if (source == Source.FIELD) {
            json.add("field", field);
        }
        return json.build();
    }
}
