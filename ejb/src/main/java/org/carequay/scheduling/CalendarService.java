package org.carequay.scheduling;

import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** What a calendar draws: the visits of a span of time, light enough for a full day of a large clinic. */
public interface CalendarService {
    /** The longest span of one question, in days. */
    int LONGEST_DAYS = 60;

    /** Every visit that touches the time asked about, also one that began before it; earliest first. */
    @Requires(Permission.SCHEDULE_READ)
    List<CalendarVisit> visits(CalendarQuery query);

    /**
     * How many visits begin on each day of the clinic, and the earliest of them; days without visits are left out.
     *
     * @param shown how many visits of each day are told
     */
    @Requires(Permission.SCHEDULE_READ)
    List<CalendarDay> days(CalendarQuery query, int shown);
}
