package org.carequay.scheduling;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/** When it suits, on the wall clock of the clinic; empty and null mean any. {@code from} and {@code to} belong to it. */
public record WaitlistTimes(
        Set<DayOfWeek> days, LocalTime earliest, LocalTime latestEnd, LocalDate from, LocalDate to) {
    /** Any time. */
    public static final WaitlistTimes ANY = new WaitlistTimes(Set.of(), null, null, null, null);

    public WaitlistTimes {
        days = days == null ? Set.of() : Set.copyOf(days);
    }
}
