package org.carequay.messaging.internal;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import org.carequay.messaging.PatientMessage.VisitWords;
import org.carequay.shared.Json;

/** What a message is about, as it is kept beside it. */
final class MessageFields {
    private static final String NONE = "{}";

    private MessageFields() {}

    static String json(VisitWords about) {
        if (about == null) {
            return NONE;
        }
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("start", about.start().toString())
                .add("site", about.site())
                .add("address", about.address());
        if (about.until() != null) {
            json.add("until", about.until().toString());
        }
        return json.build().toString();
    }

    /** Null where it is about no visit. */
    static VisitWords read(String json) {
        if (NONE.equals(json)) {
            return null;
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject about = reader.readObject();
            return new VisitWords(
                    Instant.parse(about.getString("start")),
                    about.getString("site"),
                    about.getString("address"),
                    about.containsKey("until") ? Instant.parse(about.getString("until")) : null);
        }
    }
}
