package org.carequay.scheduling;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.carequay.shared.DatePeriod;
import org.carequay.tenancy.SiteId;

/**
 * When a provider works at a site, in the clinic's zone. {@code to} 00:00 is the midnight that ends the day; work through the
 * night is said as two spans. {@code valid}: the days between which it holds; null means always.
 */
public record WeeklyHours(SiteId site, DayOfWeek day, LocalTime from, LocalTime to, DatePeriod valid) {
    public WeeklyHours(SiteId site, DayOfWeek day, LocalTime from, LocalTime to) {
        this(site, day, from, to, null);
    }

    /** Whether the end comes after the start. */
    public boolean ordered() {
        return from.isBefore(to) || to.equals(LocalTime.MIDNIGHT);
    }

    /** Whether both say the same time of the same week at the same site. */
    public boolean overlaps(WeeklyHours other) {
        return site.equals(other.site)
                && day == other.day
                && startsBeforeEndOf(other)
                && other.startsBeforeEndOf(this)
                && meets(valid, other.valid);
    }

    private boolean startsBeforeEndOf(WeeklyHours other) {
        return from.isBefore(other.to) || other.to.equals(LocalTime.MIDNIGHT);
    }

    private static boolean meets(DatePeriod one, DatePeriod other) {
        return notAfter(DatePeriod.start(one), DatePeriod.end(other))
                && notAfter(DatePeriod.start(other), DatePeriod.end(one));
    }

    private static boolean notAfter(java.time.LocalDate start, java.time.LocalDate end) {
        return start == null || end == null || !start.isAfter(end);
    }
}
