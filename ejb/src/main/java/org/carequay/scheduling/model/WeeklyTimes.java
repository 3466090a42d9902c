package org.carequay.scheduling.model;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.carequay.shared.TimeRange;

/** The same time of the clinic's day, week after week. */
public final class WeeklyTimes {
    private WeeklyTimes() {}

    /**
     * The first and those that begin a week, two weeks and so on later, by the wall clock. A week in which the clocks leave nothing
     * of the time has none.
     *
     * @param start with the zone of the clinic; {@code end} likewise
     * @param until the last day on which one of them may begin; null: only the first
     */
    public static List<TimeRange> of(ZonedDateTime start, ZonedDateTime end, LocalDate until) {
        LocalDate last = until == null ? start.toLocalDate() : until;
        return Stream.iterate(0, week -> week + 1)
                .takeWhile(week -> !start.toLocalDate().plusWeeks(week).isAfter(last))
                .filter(week -> start.plusWeeks(week).isBefore(end.plusWeeks(week)))
                .map(week -> new TimeRange(
                        start.plusWeeks(week).toInstant(), end.plusWeeks(week).toInstant()))
                .toList();
    }
}
