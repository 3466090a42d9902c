package org.carequay.report.model;

import jakarta.json.JsonObject;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carequay.report.TemplateDefinition;

/** Templates for tests, written with single quotes. */
final class Templates {
    private Templates() {}

    /** One section of these elements. */
    static JsonObject json(String... elements) {
        return parse("{'title': {'en': 'Exam'}, 'sections': [{'key': 'one', 'title': {'en': 'One'}, 'elements': ["
                + Stream.of(elements).collect(Collectors.joining(",")) + "]}]}");
    }

    static JsonObject parse(String text) {
        return TemplateReader.parse(text.replace('\'', '"'));
    }

    static TemplateDefinition of(String... elements) {
        return TemplateReader.read(json(elements));
    }
}
