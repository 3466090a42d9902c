package org.carequay.report;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.carequay.shared.Json;

/** A template that comes with the application, to be taken over and changed. */
public record ShippedTemplate(String code, Words title, JsonObject definition) {
    private static final List<String> CODES =
            List.of("initial-exam", "re-exam", "mmi-evaluation", "final-narrative", "future-care");

    /** In the order of a case. */
    public static List<ShippedTemplate> all() {
        return CODES.stream().map(ShippedTemplate::read).toList();
    }

    private static ShippedTemplate read(String code) {
        try (InputStream in = ShippedTemplate.class.getResourceAsStream("shipped/" + code + ".json");
                JsonReader reader = Json.createReader(in)) {
            JsonObject definition = reader.readObject();
            return new ShippedTemplate(code, TemplateElement.wordsOf(definition.getJsonObject("title")), definition);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
