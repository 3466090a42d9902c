package org.carequay.report;

import java.time.Instant;
import java.time.LocalDate;
import org.carequay.encounter.EncounterId;

/** One line of a list of reports. */
public record ReportRow(
        ReportId id,
        EncounterId encounter,
        String templateName,
        int number,
        LocalDate dateOfService,
        boolean note,
        ReportStatus status,
        String signedBy,
        Instant signedAt) {}
