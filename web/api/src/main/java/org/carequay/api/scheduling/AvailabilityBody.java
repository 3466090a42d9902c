package org.carequay.api.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.api.paging.Versioned;
import org.carequay.scheduling.AffectedVisits;
import org.carequay.scheduling.AvailabilityChangeDetails;
import org.carequay.scheduling.AvailabilityChangeView;
import org.carequay.scheduling.AvailabilityKind;

/** Leave, a holiday, a block or an opening as JSON; the weeks of a block that comes back share a {@code repeat}. */
public record AvailabilityBody(
        UUID id,
        long version,
        AvailabilityKind kind,
        UUID provider,
        UUID resource,
        UUID site,
        String who,
        Instant from,
        Instant to,
        String title,
        UUID repeat,
        LocalDate repeatUntil)
        implements Made, Versioned {
    /** Booked visits in time that is taken away: how many, and the first of them. */
    public record Affected(long count, List<AppointmentBody> visits) {
        static Affected of(AffectedVisits visits) {
            return new Affected(
                    visits.count(),
                    visits.visits().stream().map(AppointmentBody::of).toList());
        }
    }

    static AvailabilityBody of(AvailabilityChangeView view) {
        AvailabilityChangeDetails details = view.details();
        return new AvailabilityBody(
                view.id().value(),
                view.version(),
                details.kind(),
                details.provider() == null ? null : details.provider().value(),
                details.resource() == null ? null : details.resource().value(),
                details.site() == null ? null : details.site().value(),
                view.who(),
                details.from(),
                details.to(),
                details.title(),
                view.repeat(),
                details.repeatUntil());
    }
}
