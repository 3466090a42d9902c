package org.carequay.api.report;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.report.SavedSection;

/** A section of the library as JSON. */
public record SectionBody(UUID id, String name, JsonObject section) implements Made {
    static SectionBody of(SavedSection saved) {
        return new SectionBody(saved.id().value(), saved.name(), saved.section().toJson());
    }
}
