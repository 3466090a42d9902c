package org.carequay.api.report;

import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.api.paging.Versioned;
import org.carequay.report.FilledReport;
import org.carequay.report.Gap;
import org.carequay.report.ReportStatus;
import org.carequay.report.Score;

/**
 * A report as JSON. {@code template} and {@code number} say which published version it is filled in from, {@code copied}
 * which answers come from an earlier report and wait to be confirmed, {@code gaps} what keeps it from being signed.
 */
public record ReportBody(
        UUID id,
        long version,
        UUID encounter,
        UUID patient,
        UUID template,
        String templateName,
        int number,
        boolean note,
        ReportStatus status,
        Map<String, JsonValue> answers,
        Map<String, LocalDate> copied,
        Set<String> hidden,
        Set<String> required,
        Map<String, Score> scores,
        List<Gap> gaps,
        String signedBy,
        Instant signedAt,
        String contentHash,
        boolean intact,
        UUID document,
        String changedBy,
        Instant changedAt,
        List<FilledReport.Release> releases)
        implements Made, Versioned {
    static ReportBody of(FilledReport report) {
        return new ReportBody(
                report.id().value(),
                report.version(),
                report.encounter().value(),
                report.patient().value(),
                report.template().value(),
                report.templateName(),
                report.number(),
                report.note(),
                report.status(),
                report.answers(),
                report.copied(),
                report.state().hidden(),
                report.state().required(),
                report.state().scores(),
                report.state().gaps(),
                report.signedBy(),
                report.signedAt(),
                report.contentHash(),
                report.intact(),
                report.document() == null ? null : report.document().value(),
                report.changedBy(),
                report.changedAt(),
                report.releases());
    }
}
