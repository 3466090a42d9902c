package org.carequay.export.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.patient.PatientNumbers;
import org.carequay.shared.Json;

/** Puts numbers of documents, which are kept encrypted, into the rows that hold them: whoever gets a record can use it. */
@ApplicationScoped
public class ClearNumbers {
    static final String TABLE = "patient_identifier";

    @Inject
    private PatientNumbers numbers;

    /** The rows of {@link #TABLE} in their order, with their numbers. */
    List<String> opened(List<String> lines) {
        if (lines.isEmpty()) {
            return lines;
        }
        List<JsonObject> rows = lines.stream().map(ClearNumbers::read).toList();
        Map<UUID, String> clear =
                numbers.ofDocuments(rows.stream().map(ClearNumbers::id).toList());
        return rows.stream().map(row -> with(clear.get(id(row)), row)).toList();
    }

    private static String with(String number, JsonObject row) {
        return number == null
                ? row.toString()
                : Json.createObjectBuilder(row).add("value", number).build().toString();
    }

    private static UUID id(JsonObject row) {
        return UUID.fromString(row.getString("id"));
    }

    private static JsonObject read(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }
}
