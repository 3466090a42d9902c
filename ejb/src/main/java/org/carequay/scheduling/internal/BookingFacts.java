package org.carequay.scheduling.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.scheduling.ResourceId;
import org.carequay.scheduling.ResourceKind;
import org.carequay.scheduling.model.Availability;
import org.carequay.scheduling.model.BookingRules;
import org.carequay.shared.TimeRange;

/**
 * What a booking has to know, as it stood a moment before.
 *
 * @param merged whether the patient's record was merged into another one
 * @param deceased the day the patient died, or null
 * @param casePatient whose case it is; null without a case
 * @param attorney of the case, or null
 * @param eligible whether the provider does this kind of visit
 * @param hours of the provider at the site around the visit
 * @param things those asked for, and all of the site that could meet a need of the kind of visit
 * @param sameDay how many visits of this kind the provider has on that day already; counted only where there is a cap
 * @param lane the provider's lane that is free; null when none is
 */
record BookingFacts(
        String visitTypeName,
        String colour,
        boolean exam,
        BookingRules rules,
        String providerName,
        boolean providerActive,
        boolean eligible,
        String siteName,
        String mrn,
        String patientName,
        boolean merged,
        LocalDate deceased,
        UUID casePatient,
        UUID attorney,
        Availability hours,
        List<Thing> things,
        int sameDay,
        Integer lane) {
    /** Whether a thing can be had at the time of the visit. */
    enum State {
        FREE,
        BUSY,
        BLOCKED,
        INACTIVE
    }

    /** A room or a piece of equipment. */
    record Thing(UUID id, ResourceKind kind, String subkind, String name, State state) {
        ResourceId resource() {
            return new ResourceId(id);
        }
    }

    /** @param length null: as long as the kind of visit says */
    TimeRange visit(Instant start, Duration length) {
        return length == null ? rules.visit(start) : new TimeRange(start, start.plus(length));
    }
}
