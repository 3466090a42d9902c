package org.carequay.messaging.model;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * When somebody may be written to: from {@code from} to before {@code until} in every zone they may be in. As the hours of two
 * zones overlap by far, there is always such a time within a day.
 */
public record QuietHours(LocalTime from, LocalTime until, List<ZoneId> zones) {
    private static final int ROUNDS = 8;

    public QuietHours {
        zones = List.copyOf(zones);
    }

    public boolean allow(Instant moment) {
        return zones.stream().allMatch(zone -> allows(moment.atZone(zone).toLocalTime()));
    }

    /** The first allowed moment, that one or later; empty where the zones have no hour in common. */
    public Optional<Instant> next(Instant moment) {
        Instant at = moment;
        for (int round = 0; round < ROUNDS; round++) {
            if (allow(at)) {
                return Optional.of(at);
            }
            for (ZoneId zone : zones) {
                at = opening(at.atZone(zone)).toInstant();
            }
        }
        return Optional.empty();
    }

    private ZonedDateTime opening(ZonedDateTime at) {
        LocalTime time = at.toLocalTime();
        if (allows(time)) {
            return at;
        }
        // A time that a change to summer time skips is moved on by the zone's rules.
        return time.isBefore(from)
                ? at.with(from)
                : at.toLocalDate().plusDays(1).atTime(from).atZone(at.getZone());
    }

    private boolean allows(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(until);
    }
}
