package org.carequay.api.report;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.api.paging.Versioned;
import org.carequay.report.TemplateView;

/** A template as JSON; {@code definition} is its draft, {@code number} its newest published version, 0 for none. */
public record TemplateBody(
        UUID id,
        long version,
        String name,
        boolean active,
        int number,
        JsonObject definition,
        List<TemplateView.Published> versions)
        implements Made, Versioned {
    static TemplateBody of(TemplateView view) {
        return new TemplateBody(
                view.id().value(),
                view.version(),
                view.name(),
                view.active(),
                view.latest(),
                view.draft().toJson(),
                view.versions());
    }
}
