package org.carequay.api.report;

import java.time.Instant;
import java.util.UUID;
import org.carequay.report.TemplateRow;

/** A template in a list. */
public record TemplateLine(
        UUID id, String name, boolean active, int number, Instant publishedAt, String publishedBy, long reports) {
    static TemplateLine of(TemplateRow row) {
        return new TemplateLine(
                row.id().value(),
                row.name(),
                row.active(),
                row.number(),
                row.publishedAt(),
                row.publishedBy(),
                row.reports());
    }
}
