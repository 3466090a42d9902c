package org.carequay.report;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carequay.shared.Json;

/** What a report made from a template asks and says. Its JSON is the format of export and import. */
public record TemplateDefinition(Words title, List<TemplateSection> sections) {
    public TemplateDefinition {
        sections = List.copyOf(sections);
    }

    public Stream<TemplateElement> elements() {
        return sections.stream().flatMap(section -> section.elements().stream());
    }

    public Optional<TemplateElement> element(String key) {
        return elements().filter(element -> element.key().equals(key)).findFirst();
    }

    public boolean has(ElementType type) {
        return elements().anyMatch(element -> element.type() == type);
    }

    public JsonObject toJson() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        sections.forEach(section -> all.add(section.toJson()));
        return Json.createObjectBuilder()
                .add("title", title.toJson())
                .add("sections", all)
                .build();
    }
}
