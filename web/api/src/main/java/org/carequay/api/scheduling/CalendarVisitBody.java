package org.carequay.api.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carequay.scheduling.CalendarVisit;
import org.carequay.scheduling.ResourceId;

/**
 * A visit as a calendar draws it, as JSON; {@code status} is FHIR's code. With {@code heldUntil} it is no visit but time held for an
 * offer.
 */
public record CalendarVisitBody(
        UUID id,
        long version,
        UUID patient,
        String patientName,
        UUID visitType,
        UUID provider,
        UUID site,
        Instant start,
        Instant end,
        String status,
        List<UUID> resources,
        Instant heldUntil) {
    static CalendarVisitBody of(CalendarVisit visit) {
        return new CalendarVisitBody(
                visit.id().value(),
                visit.version(),
                visit.patient().value(),
                visit.patientName(),
                visit.visitType().value(),
                visit.provider().value(),
                visit.site().value(),
                visit.start(),
                visit.end(),
                visit.status().code(),
                visit.resources().stream().map(ResourceId::value).toList(),
                visit.heldUntil());
    }
}
