package org.carequay.batch.demo;

import java.time.Instant;

/**
 * A visit as the demo wants it.
 *
 * @param type code of the visit type
 * @param provider e-mail of the provider's account
 * @param bookedAt when somebody called for it, always before {@code start} and never after now
 * @param stage which phrases its note is made of, such as {@code THERAPY}
 * @param progress how well the patient is by then, 0 to 100
 */
record VisitPlan(
        String type,
        String provider,
        Instant start,
        int minutes,
        Instant bookedAt,
        String stage,
        int progress,
        Fate fate) {
    /** How far the visit has come. */
    enum Fate {
        SIGNED,
        DRAFT,
        NO_SHOW,
        CANCELLED,
        WITH_PROVIDER,
        CHECKED_IN,
        ARRIVED,
        BOOKED;

        boolean seen() {
            return this == SIGNED || this == DRAFT || this == WITH_PROVIDER;
        }

        boolean came() {
            return seen() || this == CHECKED_IN || this == ARRIVED;
        }
    }

    VisitPlan with(Fate other) {
        return new VisitPlan(type, provider, start, minutes, bookedAt, stage, progress, other);
    }

    Instant end() {
        return start.plusSeconds(minutes * 60L);
    }
}
