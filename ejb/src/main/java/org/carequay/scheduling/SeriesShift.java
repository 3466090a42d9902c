package org.carequay.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.SiteId;

/**
 * What visits of a series get instead of what they have; whatever is null stays.
 *
 * @param days by how many days each is later, or earlier where negative; within the week
 * @param time of day by the clinic's clock
 */
public record SeriesShift(int days, LocalTime time, Duration length, ProviderId provider, SiteId site) {
    private static final int MOST_DAYS = 6;

    /** @throws InvalidInput when nothing is asked for, or something that no visit can have */
    public void check() {
        InvalidInput.Check check = new InvalidInput.Check()
                .that(
                        days != 0 || time != null || length != null || provider != null || site != null,
                        "time",
                        "required")
                .that(Math.abs(days) <= MOST_DAYS, "days", "out-of-range");
        VisitLength.check(check, "minutes", length);
        check.done();
    }

    /** The same for one visit. */
    public RescheduleAppointment of(Instant start, Instant end, ZoneId zone) {
        ZonedDateTime before = start.atZone(zone);
        Instant then = before.toLocalDate()
                .plusDays(days)
                .atTime(time == null ? before.toLocalTime() : time)
                .atZone(zone)
                .toInstant();
        Duration lasts = length == null ? Duration.between(start, end) : length;
        return new RescheduleAppointment(then, then.plus(lasts), provider, site, null, null);
    }
}
