package org.carequay.scheduling;

import java.time.LocalDate;
import java.util.List;

/** A day of the clinic in a month: how many visits begin on it, and the earliest of them. */
public record CalendarDay(LocalDate day, long count, List<CalendarVisit> first) {
    public CalendarDay {
        first = List.copyOf(first);
    }
}
