package org.carequay.api.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.carequay.scheduling.AvailabilityChangeDetails;
import org.carequay.scheduling.AvailabilityKind;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.ResourceId;
import org.carequay.tenancy.SiteId;

/**
 * What a client says about leave, a holiday, a block or an opening: from a moment to a moment, which no longer belongs to it.
 * A block with {@code repeatUntil} comes back every week until that day. {@code version} is needed to update unless {@code If-Match}
 * says it; {@code following} updates the weeks that follow as well.
 */
public record AvailabilityInput(
        Long version,
        AvailabilityKind kind,
        UUID provider,
        UUID resource,
        UUID site,
        Instant from,
        Instant to,
        String title,
        LocalDate repeatUntil,
        boolean following) {
    AvailabilityChangeDetails details() {
        return new AvailabilityChangeDetails(
                kind,
                ProviderId.of(provider),
                ResourceId.of(resource),
                site == null ? null : new SiteId(site),
                from,
                to,
                title,
                repeatUntil);
    }
}
