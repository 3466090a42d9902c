package org.carequay.scheduling.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carequay.scheduling.ResourceId;
import org.carequay.scheduling.ResourceKind;
import org.carequay.scheduling.model.WorkingDay;
import org.carequay.shared.TimeRange;

/**
 * What a booking has to know, as it stood a moment before.
 *
 * @param minutes the length of this visit
 * @param casePatient whose case it is; null without a case
 * @param attorney of the case, or null
 * @param hours of the provider at the site on the day of the visit
 * @param resources those asked for, or else the free rooms of the site when the visit needs one
 * @param lane the provider's lane that is free; null when none is
 */
record BookingFacts(
        String visitTypeName,
        String colour,
        int minutes,
        int bufferBefore,
        int bufferAfter,
        boolean exam,
        boolean needsRoom,
        String providerName,
        String siteName,
        String mrn,
        String patientName,
        UUID casePatient,
        UUID attorney,
        List<WorkingDay.Hours> hours,
        List<Thing> resources,
        Integer lane) {
    /** A room or a piece of equipment. */
    record Thing(UUID id, ResourceKind kind, String name) {
        ResourceId resource() {
            return new ResourceId(id);
        }
    }

    TimeRange visit(Instant start) {
        return new TimeRange(start, start.plus(Duration.ofMinutes(minutes)));
    }

    /** The visit with the provider's buffers. */
    TimeRange busy(Instant start) {
        return visit(start).widen(Duration.ofMinutes(bufferBefore), Duration.ofMinutes(bufferAfter));
    }
}
