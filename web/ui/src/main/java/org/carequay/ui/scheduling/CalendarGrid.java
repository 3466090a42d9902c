package org.carequay.ui.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.carequay.scheduling.CalendarVisit;

/**
 * Visits laid out in columns over the hours of the day, by the clinic's wall clock: nine o'clock is on the same line in every
 * column, also on the days when the clocks change. Visits that overlap in a column stand side by side in lanes.
 *
 * @param firstHour the hour the grid starts with
 * @param lastHour the hour it ends before
 */
public record CalendarGrid(List<Column> columns, int firstHour, int lastHour) {
    private static final int OPEN = 8;
    private static final int CLOSE = 18;
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    /** A visit is drawn at least that many minutes high, so that it can be read and hit. */
    static final int LOWEST = 15;

    /** A part of the calendar that a visit can be dropped on: a day, and there perhaps a provider or a room. */
    public record Place(LocalDate day, String title, String provider, String room, String site) {}

    /** A place with its visits. */
    public record Column(Place place, List<Block> blocks) {}

    /**
     * A visit with its place.
     *
     * @param from minutes from the first hour of the grid
     * @param minutes how high it is drawn
     * @param lane from 0, of so many {@code lanes}
     * @param before whether it began on an earlier day
     * @param after whether it ends on a later day
     */
    public record Block(
            CalendarVisit visit, int from, int minutes, int lane, int lanes, boolean before, boolean after) {}

    /** A place and the visits that belong to it, whether or not they touch its day. */
    record Filled(Place place, List<CalendarVisit> visits) {}

    /** A visit on the wall clock of one day, in minutes from midnight. */
    private record Span(CalendarVisit visit, int from, int to, boolean before, boolean after) {
        static Span of(CalendarVisit visit, LocalDate day, ZoneId zone) {
            Instant midnight = day.atStartOfDay(zone).toInstant();
            Instant next = day.plusDays(1).atStartOfDay(zone).toInstant();
            if (!visit.start().isBefore(next) || !visit.end().isAfter(midnight)) {
                return null;
            }
            boolean before = visit.start().isBefore(midnight);
            boolean after = visit.end().isAfter(next);
            int from = before ? 0 : minute(visit.start().atZone(zone));
            int to = visit.end().isBefore(next) ? minute(visit.end().atZone(zone)) : DAY;
            int start = Math.min(from, DAY - LOWEST);
            return new Span(visit, start, Math.max(to, start + LOWEST), before, after);
        }

        private static int minute(ZonedDateTime at) {
            return at.getHour() * HOUR + at.getMinute();
        }
    }

    static CalendarGrid of(List<Filled> places, ZoneId zone) {
        List<List<Span>> spans = places.stream()
                .map(filled -> filled.visits().stream()
                        .map(visit -> Span.of(visit, filled.place().day(), zone))
                        .filter(span -> span != null)
                        .sorted(Comparator.comparingInt(Span::from).thenComparing(Span::to, Comparator.reverseOrder()))
                        .toList())
                .toList();
        List<Span> all = spans.stream().flatMap(List::stream).toList();
        int first = all.stream().mapToInt(span -> span.from() / HOUR).min().orElse(OPEN);
        int last = all.stream()
                .mapToInt(span -> (span.to() + HOUR - 1) / HOUR)
                .max()
                .orElse(CLOSE);
        int firstHour = Math.min(OPEN, first);
        return new CalendarGrid(
                IntStream.range(0, places.size())
                        .mapToObj(i -> new Column(places.get(i).place(), laidOut(spans.get(i), firstHour * HOUR)))
                        .toList(),
                firstHour,
                Math.max(CLOSE, last));
    }

    /** The full hours of the grid. */
    public List<LocalTime> getHours() {
        return IntStream.range(firstHour, lastHour)
                .mapToObj(hour -> LocalTime.of(hour, 0))
                .toList();
    }

    /** How much time the grid shows. */
    public int getMinutes() {
        return (lastHour - firstHour) * HOUR;
    }

    /** Visits that overlap, one with the next, share the width of the column; the others have it for themselves. */
    private static List<Block> laidOut(List<Span> spans, int top) {
        List<Block> blocks = new ArrayList<>();
        int i = 0;
        while (i < spans.size()) {
            List<Span> group = new ArrayList<>();
            int end = spans.get(i).to();
            while (i < spans.size() && (group.isEmpty() || spans.get(i).from() < end)) {
                end = Math.max(end, spans.get(i).to());
                group.add(spans.get(i++));
            }
            blocks.addAll(inLanes(group, top));
        }
        return List.copyOf(blocks);
    }

    private static List<Block> inLanes(List<Span> group, int top) {
        List<Integer> laneEnds = new ArrayList<>();
        int[] lanes = new int[group.size()];
        for (int i = 0; i < lanes.length; i++) {
            Span span = group.get(i);
            lanes[i] = IntStream.range(0, laneEnds.size())
                    .filter(lane -> laneEnds.get(lane) <= span.from())
                    .findFirst()
                    .orElse(laneEnds.size());
            if (lanes[i] == laneEnds.size()) {
                laneEnds.add(span.to());
            } else {
                laneEnds.set(lanes[i], span.to());
            }
        }
        return IntStream.range(0, lanes.length)
                .mapToObj(i -> block(group.get(i), top, lanes[i], laneEnds.size()))
                .toList();
    }

    private static Block block(Span span, int top, int lane, int lanes) {
        return new Block(
                span.visit(), span.from() - top, span.to() - span.from(), lane, lanes, span.before(), span.after());
    }
}
