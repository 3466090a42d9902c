package org.carequay.scheduling;

import java.util.UUID;

/**
 * Time that differs from the weekly hours.
 *
 * @param who the name of the provider, room or equipment; null for a holiday
 * @param repeat what the weeks of a block that comes back share; null when it is there once
 */
public record AvailabilityChangeView(
        AvailabilityChangeId id,
        long version,
        AvailabilityChangeDetails details,
        String who,
        String siteName,
        UUID repeat) {}
