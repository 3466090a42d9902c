package org.carequay.api.scheduling;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.BookAppointment;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.ResourceId;
import org.carequay.scheduling.VisitLength;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.SiteId;

/**
 * A visit to book. It lasts until {@code end} or so many {@code minutes}, and without both as long as the visit type says; rooms
 * and equipment that it needs are found beside the {@code resources} that are named; {@code overbook} needs its permission and a
 * reason.
 */
public record BookingInput(
        UUID patient,
        @JsonbProperty("case") UUID caseFile,
        UUID visitType,
        UUID provider,
        UUID site,
        Instant start,
        Instant end,
        Integer minutes,
        List<UUID> resources,
        Overbook overbook,
        String note) {
    public record Overbook(String reason) {}

    BookAppointment command() {
        InvalidInput.Check check = new InvalidInput.Check()
                .required("patient", patient)
                .required("visitType", visitType)
                .required("provider", provider)
                .required("site", site)
                .required("start", start);
        if (overbook != null) {
            check.required("overbook.reason", overbook.reason());
        }
        check.that(end == null || minutes == null, "minutes", "end-or-minutes");
        Duration length = length();
        VisitLength.check(check, minutes == null ? "end" : "minutes", length);
        check.done();
        return new BookAppointment(
                PatientId.of(patient),
                CaseId.of(caseFile),
                VisitTypeId.of(visitType),
                ProviderId.of(provider),
                new SiteId(site),
                start,
                resources == null
                        ? List.of()
                        : resources.stream().map(ResourceId::of).toList(),
                overbook == null ? null : overbook.reason(),
                length,
                note);
    }

    private Duration length() {
        if (minutes != null) {
            return Duration.ofMinutes(Math.max(0, minutes));
        }
        return start == null || end == null ? null : Duration.between(start, end);
    }
}
