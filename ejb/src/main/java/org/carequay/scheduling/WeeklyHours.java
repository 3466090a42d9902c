package org.carequay.scheduling;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.carequay.tenancy.SiteId;

/** When a provider works at a site, in the clinic's zone. */
public record WeeklyHours(SiteId site, DayOfWeek day, LocalTime from, LocalTime to) {
    /** Whether both say the same time of the week at the same site. */
    public boolean overlaps(WeeklyHours other) {
        return site.equals(other.site) && day == other.day && from.isBefore(other.to) && other.from.isBefore(to);
    }
}
