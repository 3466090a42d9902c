package org.carequay.scheduling.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carequay.scheduling.BookingObstacle;
import org.carequay.scheduling.BookingRule;
import org.carequay.shared.TimeRange;

/**
 * The rules of a kind of visit for the time and place of one visit; the search for free times and the booking ask the same ones.
 *
 * @param notice so long before the start it must be booked
 * @param horizonDays so many days ahead of today it can be booked, in the clinic's zone
 * @param dailyCap so many of one provider on one day; null: no limit
 */
public record BookingRules(
        boolean active,
        Duration length,
        Duration before,
        Duration after,
        List<Need> needs,
        Duration notice,
        int horizonDays,
        Integer dailyCap) {
    /** A visit that has just begun is still booked: somebody walks in. */
    public static final Duration JUST_NOW = Duration.ofMinutes(15);

    public BookingRules {
        needs = List.copyOf(needs);
    }

    /** The same for a visit of another length; null: as long as the kind of visit says. */
    public BookingRules lasting(Duration other) {
        return other == null
                ? this
                : new BookingRules(active, other, before, after, needs, notice, horizonDays, dailyCap);
    }

    /** The same for somebody who stands at the desk. */
    public BookingRules withoutNotice() {
        return new BookingRules(active, length, before, after, needs, Duration.ZERO, horizonDays, dailyCap);
    }

    /** Whether a visit that starts then would lie in the past. */
    public static boolean past(Instant start, Instant now) {
        return start.isBefore(now.minus(JUST_NOW));
    }

    public TimeRange visit(Instant start) {
        return new TimeRange(start, start.plus(length));
    }

    /** The visit with the provider's buffers. */
    public TimeRange busy(TimeRange visit) {
        return visit.widen(before, after);
    }

    /** Whether it is too late to book that start. */
    public boolean tooShortNotice(Instant start, Instant now) {
        return !notice.isZero() && start.isBefore(now.plus(notice));
    }

    /** The first moment beyond what can be booked. */
    public Instant horizon(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone)
                .plusDays(horizonDays + 1L)
                .atStartOfDay(zone)
                .toInstant();
    }

    /** @param sameDay how many visits of this kind the provider has on that day already */
    public boolean capReached(int sameDay) {
        return dailyCap != null && sameDay >= dailyCap;
    }

    Optional<BookingObstacle> horizonPassed(Instant start, Instant now, ZoneId zone) {
        return start.isBefore(horizon(now, zone))
                ? Optional.empty()
                : Optional.of(new BookingObstacle(BookingRule.BEYOND_HORIZON, Map.of("days", horizonDays)));
    }
}
