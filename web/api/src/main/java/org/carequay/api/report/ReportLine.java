package org.carequay.api.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.carequay.report.ReportRow;
import org.carequay.report.ReportStatus;

/** A report in a list. */
public record ReportLine(
        UUID id,
        UUID encounter,
        String templateName,
        int number,
        LocalDate dateOfService,
        boolean note,
        ReportStatus status,
        String signedBy,
        Instant signedAt) {
    static ReportLine of(ReportRow row) {
        return new ReportLine(
                row.id().value(),
                row.encounter().value(),
                row.templateName(),
                row.number(),
                row.dateOfService(),
                row.note(),
                row.status(),
                row.signedBy(),
                row.signedAt());
    }
}
