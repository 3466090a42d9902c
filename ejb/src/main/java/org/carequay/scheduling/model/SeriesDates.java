package org.carequay.scheduling.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.carequay.scheduling.Recurrence;

/** The times of a series: the same hour by the clock on the wall, whatever happens to summer time meanwhile. */
public final class SeriesDates {
    private SeriesDates() {}

    /** As many as the recurrence says, from the first on; the first is among them only where it is on one of the days. */
    public static List<Instant> starts(Recurrence recurrence, Instant first, ZoneId zone) {
        LocalDate from = LocalDate.ofInstant(first, zone);
        LocalTime time = LocalTime.ofInstant(first, zone);
        Set<DayOfWeek> days = recurrence.days().isEmpty() ? Set.of(from.getDayOfWeek()) : recurrence.days();
        List<DayOfWeek> inOrder = days.stream().sorted().toList();
        List<Instant> starts = new ArrayList<>();
        LocalDate week = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (starts.size() < recurrence.occurrenceCount()) {
            for (DayOfWeek each : inOrder) {
                LocalDate day = week.with(TemporalAdjusters.nextOrSame(each));
                if (!day.isBefore(from) && starts.size() < recurrence.occurrenceCount()) {
                    // The hour that the clocks pass twice is meant as the first says it.
                    starts.add(
                            day.equals(from)
                                    ? first
                                    : day.atTime(time).atZone(zone).toInstant());
                }
            }
            week = week.plusWeeks(recurrence.weekInterval());
        }
        return starts;
    }
}
