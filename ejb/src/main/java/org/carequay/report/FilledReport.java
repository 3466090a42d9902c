package org.carequay.report;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carequay.document.DocumentId;
import org.carequay.encounter.EncounterId;
import org.carequay.patient.PatientId;

/**
 * A report with what was filled in.
 *
 * @param template which, and {@code number} which published version of it: that never changes
 * @param note whether it is the note of its encounter
 * @param answers by key of an element; what is not filled in is not there
 * @param copied keys of answers that came from the report of that day and wait to be confirmed
 * @param facts what the visit and the record know, as the report shows it; fixed by the signature
 * @param intact whether a signed report is what was signed; true for a draft
 * @param document its PDF; null for a draft
 */
public record FilledReport(
        ReportId id,
        long version,
        EncounterId encounter,
        PatientId patient,
        TemplateId template,
        String templateName,
        int number,
        boolean note,
        ReportStatus status,
        TemplateDefinition definition,
        Map<String, JsonValue> answers,
        Map<String, LocalDate> copied,
        ReportState state,
        JsonObject facts,
        String signedBy,
        Instant signedAt,
        String contentHash,
        boolean intact,
        DocumentId document,
        String changedBy,
        Instant changedAt,
        List<Release> releases) {
    /** Handed out since then. */
    public record Release(Recipient recipient, Instant at, String by) {}
}
