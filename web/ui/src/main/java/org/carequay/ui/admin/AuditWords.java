package org.carequay.ui.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.carequay.audit.AuditEventView;
import org.carequay.shared.Json;
import org.carequay.ui.shell.Texts;

/** Says in words what an event of the trail tells. */
@Named
@RequestScoped
public class AuditWords {
    private static final String BUNDLE = "adminMsg";
    private static final String MASKED = "***";
    /** Says nothing to people. */
    private static final Set<String> SILENT = Set.of("version", "id");

    @Inject
    private Texts texts;

    /** One field that changed; null before what is new, and after what is gone. */
    public record Change(String field, String before, String after) {}

    /** The word for a code of the trail: {@code entity.patient}. One that has none yet is shown as it is, without its lines. */
    public String word(String kind, String code) {
        return code == null ? "" : texts.orElse(BUNDLE, kind + "." + code, code.replace('_', ' '));
    }

    /** What changed, field by field. */
    public List<Change> changes(AuditEventView event) {
        JsonObject before = read(event.before());
        JsonObject after = read(event.after());
        Set<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        fields.removeAll(SILENT);
        List<Change> changes = new ArrayList<>();
        for (String field : fields) {
            changes.add(new Change(word("column", field), value(before.get(field)), value(after.get(field))));
        }
        return changes;
    }

    private String value(JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return texts.of(BUNDLE, value == JsonValue.TRUE ? "value.yes" : "value.no");
        }
        String text = value instanceof JsonString string ? string.getString() : value.toString();
        return MASKED.equals(text) ? texts.of(BUNDLE, "value.masked") : text;
    }

    private static JsonObject read(String json) {
        if (json == null) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
