package org.carequay.api.report;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.carequay.encounter.EncounterId;
import org.carequay.report.Recipient;
import org.carequay.report.TemplateId;

/** What is sent about reports. */
final class ReportInputs {
    private ReportInputs() {}

    /** A report to begin. */
    public record Begin(UUID encounter, UUID template) {
        EncounterId visit() {
            return EncounterId.of(encounter);
        }

        TemplateId made() {
            return template == null ? null : new TemplateId(template);
        }
    }

    /** Answers by key; null takes one away, those not named stay. */
    public record Save(Long version, JsonObject answers) {}

    /** Answers that were carried forward and are right. */
    public record Confirm(Long version, List<String> keys) {}

    /** The version that is meant. */
    public record Seen(Long version) {}

    /** To whom; {@code out} false ends it. */
    public record Release(Recipient recipient, Boolean out) {}
}
