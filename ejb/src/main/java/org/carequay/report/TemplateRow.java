package org.carequay.report;

import java.time.Instant;

/** One line of the list of templates. {@code number}: newest published version, 0 for none. */
public record TemplateRow(
        TemplateId id,
        String name,
        boolean active,
        int number,
        Instant publishedAt,
        String publishedBy,
        long reports) {}
