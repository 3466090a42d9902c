package org.carequay.patient.internal;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.carequay.patient.ImportField;
import org.carequay.patient.ImportMapping;
import org.carequay.patient.ImportMapping.DateOrder;
import org.carequay.shared.Json;

/** A mapping as the JSON text that is kept. */
final class MappingText {
    private MappingText() {}

    static String of(ImportMapping mapping) {
        JsonObjectBuilder columns = Json.createObjectBuilder();
        new TreeMap<>(mapping.columns()).forEach((heading, field) -> columns.add(heading, field.key()));
        JsonObjectBuilder all = Json.createObjectBuilder()
                .add("columns", columns)
                .add("dateOrder", mapping.dateOrder().name());
        if (mapping.sourceSystem() != null) {
            all.add("sourceSystem", mapping.sourceSystem());
        }
        return all.build().toString();
    }

    static ImportMapping read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject all = reader.readObject();
            Map<String, ImportField> columns = new LinkedHashMap<>();
            all.getJsonObject("columns").forEach((heading, field) -> ImportField.of(((JsonString) field).getString())
                    .ifPresent(known -> columns.put(heading, known)));
            return new ImportMapping(
                    columns, all.getString("sourceSystem", null), DateOrder.valueOf(all.getString("dateOrder")));
        }
    }
}
