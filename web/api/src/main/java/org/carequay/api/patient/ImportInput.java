package org.carequay.api.patient;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carequay.api.json.MalformedJson;
import org.carequay.patient.ImportField;
import org.carequay.patient.ImportMapping;
import org.carequay.patient.ImportMapping.DateOrder;
import org.carequay.patient.ImportUpload;
import org.carequay.patient.ImportView;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Json;
import org.carequay.shared.Violation;

/** Reads the parts of an import: {@code file}, and {@code mapping} as JSON. */
final class ImportInput {
    private static final int MAX_MAPPING = 100_000;
    private JsonObject mapping = JsonValue.EMPTY_JSON_OBJECT;
    private EntityPart file;

    private ImportInput() {}

    static ImportInput read(List<EntityPart> parts) throws IOException {
        ImportInput input = new ImportInput();
        for (EntityPart part : parts) {
            if ("file".equals(part.getName())) {
                input.file = part;
            } else if ("mapping".equals(part.getName())) {
                try (InputStream text = part.getContent()) {
                    input.mapping = parse(new String(text.readNBytes(MAX_MAPPING), StandardCharsets.UTF_8));
                }
            }
        }
        return input;
    }

    private static JsonObject parse(String text) {
        if (text.isBlank()) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException | ClassCastException malformed) {
            throw new MalformedJson();
        }
    }

    ImportUpload upload() {
        new InvalidInput.Check().required("file", file).done();
        String delimiter = mapping.getString("delimiter", "");
        new InvalidInput.Check()
                .that(delimiter.length() <= 1, "delimiter", "unknown-value")
                .done();
        return new ImportUpload(
                file.getFileName().orElse(null),
                file.getContent(),
                mapping.getString("encoding", null),
                delimiter.isEmpty() ? null : delimiter.charAt(0));
    }

    /** As sent, or what the headings suggest; a pair may also say field first. */
    ImportMapping mapping(ImportView uploaded) {
        String system = mapping.getString("sourceSystem", null);
        DateOrder order = order();
        if (!(mapping.get("columns") instanceof JsonObject columns)) {
            ImportMapping suggested = uploaded.mapping();
            Map<String, ImportField> all = new LinkedHashMap<>(suggested.columns());
            if (system == null) {
                all.values().remove(ImportField.SOURCE_ID);
            }
            return new ImportMapping(all, system, order);
        }
        Map<String, ImportField> all = new LinkedHashMap<>();
        List<Violation> wrong = new ArrayList<>();
        columns.forEach((key, value) -> {
            String other = value instanceof JsonString text ? text.getString() : "";
            boolean turned =
                    !uploaded.headings().contains(key) && uploaded.headings().contains(other);
            Optional<ImportField> field = field(turned ? key : other);
            field.ifPresentOrElse(
                    known -> all.put(turned ? other : key, known),
                    () -> wrong.add(new Violation("mapping.columns." + key, "unknown-value")));
        });
        if (!wrong.isEmpty()) {
            throw new InvalidInput("invalid", wrong);
        }
        return new ImportMapping(all, system, order);
    }

    private DateOrder order() {
        String text = mapping.getString("dateOrder", DateOrder.MONTH_FIRST.name());
        try {
            return DateOrder.valueOf(text);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput("invalid", List.of(new Violation("mapping.dateOrder", "unknown-value")));
        }
    }

    private static Optional<ImportField> field(String name) {
        return ImportField.of(name).or(() -> ImportField.suggestedBy(name));
    }
}
