package org.carequay.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import org.carequay.shared.TimeRange;
import org.carequay.tenancy.SiteId;

/**
 * What is said about time that differs from the weekly hours.
 *
 * @param provider who is away, blocked or works more; null for a holiday and for a block of a resource
 * @param resource the room or equipment that is blocked, or null
 * @param site where a provider works more, or which site is closed; null: the whole clinic is closed
 * @param from the first moment; {@code to} the first moment after it
 * @param title a few words for colleagues, or null
 * @param repeatUntil the last day on which a block that comes back every week may begin; null: it is there once
 */
public record AvailabilityChangeDetails(
        AvailabilityKind kind,
        ProviderId provider,
        ResourceId resource,
        SiteId site,
        Instant from,
        Instant to,
        String title,
        LocalDate repeatUntil) {
    /** There once. */
    public AvailabilityChangeDetails(
            AvailabilityKind kind,
            ProviderId provider,
            ResourceId resource,
            SiteId site,
            Instant from,
            Instant to,
            String title) {
        this(kind, provider, resource, site, from, to, title, null);
    }

    /** The same at another time. */
    public AvailabilityChangeDetails at(TimeRange time) {
        return new AvailabilityChangeDetails(
                kind, provider, resource, site, time.start(), time.end(), title, repeatUntil);
    }

    /** The same, there once. */
    public AvailabilityChangeDetails once() {
        return new AvailabilityChangeDetails(kind, provider, resource, site, from, to, title, null);
    }
}
