package org.carequay.report.model;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.carequay.document.Markup;
import org.carequay.report.ReportState;
import org.carequay.report.TemplateDefinition;
import org.carequay.report.Words;

/** What is printed: a template with answers, what they come to, and what is known otherwise. */
public record Paper(
        TemplateDefinition template,
        Map<String, JsonValue> answers,
        ReportState state,
        JsonObject facts,
        Locale locale,
        Pictures pictures) {
    /** Makes markup of pictures; nothing where there is none. */
    public interface Pictures {
        /** @return XHTML of the body chart in the facts */
        String bodyChart(JsonObject facts, Locale locale);

        /** @return XHTML of an image of the patient's */
        String image(String document, String description);
    }

    ResourceBundle words() {
        return ReportWords.in(locale);
    }

    /** A word of the bundle, escaped. */
    String word(String key) {
        return Markup.text(words().getString(key));
    }

    /** A text of the template, escaped. */
    String text(Words words) {
        return Markup.text(words.in(locale));
    }

    JsonValue answer(String key) {
        return answers.getOrDefault(key, JsonValue.NULL);
    }
}
