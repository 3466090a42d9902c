package org.carequay.api.scheduling;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.ResourceId;

/** An appointment as JSON; {@code status} is FHIR's code. */
public record AppointmentBody(
        UUID id,
        long version,
        UUID patient,
        String patientName,
        String mrn,
        @JsonbProperty("case") UUID caseFile,
        UUID visitType,
        String visitTypeName,
        UUID provider,
        String providerName,
        UUID site,
        String siteName,
        Instant start,
        Instant end,
        String status,
        String confirmation,
        List<UUID> resources,
        String resourceNames,
        Instant arrivedAt,
        Instant checkedInAt,
        Instant startedAt,
        Instant endedAt,
        String note)
        implements Made {
    static AppointmentBody of(AppointmentView view) {
        return new AppointmentBody(
                view.id().value(),
                view.version(),
                view.patient().value(),
                view.patientName(),
                view.mrn(),
                view.caseFile() == null ? null : view.caseFile().value(),
                view.visitType().value(),
                view.visitTypeName(),
                view.provider().value(),
                view.providerName(),
                view.site().value(),
                view.siteName(),
                view.start(),
                view.end(),
                view.status().code(),
                view.confirmation() == null ? null : view.confirmation().name().toLowerCase(Locale.ROOT),
                view.resources().stream().map(ResourceId::value).toList(),
                view.resourceNames(),
                view.arrivedAt(),
                view.checkedInAt(),
                view.startedAt(),
                view.endedAt(),
                view.note());
    }
}
