package org.carequay.scheduling.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.carequay.shared.TimeRange;

/**
 * The time a provider works at a site on one day. Hours are kept on the wall clock and turned into instants per day, so
 * that nine o'clock stays nine o'clock on both sides of a change to or from daylight saving time.
 */
public record WorkingDay(List<TimeRange> shifts) {
    /** A span on the wall clock. */
    public record Hours(LocalTime from, LocalTime to) {}

    public WorkingDay {
        shifts = List.copyOf(shifts);
    }

    /** Spans that touch or overlap become one; a span that the clock change swallows disappears. */
    public static WorkingDay of(LocalDate day, ZoneId zone, List<Hours> hours) {
        List<TimeRange> joined = new ArrayList<>();
        hours.stream().sorted(Comparator.comparing(Hours::from)).forEach(span -> {
            Instant from = day.atTime(span.from()).atZone(zone).toInstant();
            Instant to = day.atTime(span.to()).atZone(zone).toInstant();
            if (from.isBefore(to)) {
                join(joined, new TimeRange(from, to));
            }
        });
        return new WorkingDay(joined);
    }

    public boolean covers(TimeRange visit) {
        return shifts.stream().anyMatch(shift -> shift.contains(visit));
    }

    private static void join(List<TimeRange> joined, TimeRange next) {
        TimeRange last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
        if (last == null || last.end().isBefore(next.start())) {
            joined.add(next);
        } else if (next.end().isAfter(last.end())) {
            joined.set(joined.size() - 1, new TimeRange(last.start(), next.end()));
        }
    }
}
