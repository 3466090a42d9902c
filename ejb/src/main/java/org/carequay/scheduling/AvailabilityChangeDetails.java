package org.carequay.scheduling;

import java.time.Instant;
import org.carequay.tenancy.SiteId;

/**
 * What is said about time that differs from the weekly hours.
 *
 * @param provider who is away, blocked or works more; null for a holiday and for a block of a resource
 * @param resource the room or equipment that is blocked, or null
 * @param site where a provider works more, or which site is closed; null: the whole clinic is closed
 * @param from the first moment; {@code to} the first moment after it
 * @param title a few words for colleagues, or null
 */
public record AvailabilityChangeDetails(
        AvailabilityKind kind,
        ProviderId provider,
        ResourceId resource,
        SiteId site,
        Instant from,
        Instant to,
        String title) {}
