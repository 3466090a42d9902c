package org.carequay.scheduling;

/** Time that differs from the weekly hours. {@code who}: the name of the provider, room or equipment; null for a holiday. */
public record AvailabilityChangeView(
        AvailabilityChangeId id, long version, AvailabilityChangeDetails details, String who, String siteName) {}
