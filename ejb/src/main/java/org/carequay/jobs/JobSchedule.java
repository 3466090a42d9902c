package org.carequay.jobs;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * When a job starts by itself, on the clinic's own clock.
 *
 * @param version 0 while nobody and nothing has written one down
 * @param days only on these days of the week; empty: every day, or the day of the month
 * @param dayOfMonth 1 to 31, in a shorter month its last day; null: not by the month
 */
public record JobSchedule(long version, boolean on, LocalTime at, Set<DayOfWeek> days, Integer dayOfMonth) {
    public JobSchedule {
        days = days.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    public static JobSchedule daily(LocalTime at) {
        return new JobSchedule(0, true, at, Set.of(), null);
    }

    public static JobSchedule weekly(Set<DayOfWeek> days, LocalTime at) {
        return new JobSchedule(0, true, at, days, null);
    }

    public static JobSchedule monthly(int day, LocalTime at) {
        return new JobSchedule(0, true, at, Set.of(), day);
    }

    /** The same, but nothing starts by itself. */
    public JobSchedule off() {
        return new JobSchedule(version, false, at, days, dayOfMonth);
    }
}
