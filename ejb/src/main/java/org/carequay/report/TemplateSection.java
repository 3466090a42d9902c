package org.carequay.report;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import org.carequay.shared.Json;

/** A part of a report under its own title. */
public record TemplateSection(String key, Words title, Condition visibleIf, List<TemplateElement> elements) {
    public TemplateSection {
        elements = List.copyOf(elements);
    }

    public JsonObject toJson() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        elements.forEach(element -> all.add(element.toJson()));
        var json = Json.createObjectBuilder().add("key", key).add("title", title.toJson());
        if (visibleIf != null) {
            json.add("visibleIf", visibleIf.toJson());
        }
        return json.add("elements", all).build();
    }
}
