package org.carequay.ui.scheduling;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.ProviderView;

/**
 * Visits laid out in columns over the hours of the day. Rows are quarters of an hour, counted from 1 at the first hour; visits
 * that overlap in a column stand side by side in lanes.
 *
 * @param firstHour the hour the grid starts with
 * @param lastHour the hour it ends before
 */
public record CalendarGrid(List<Column> columns, int firstHour, int lastHour) {
    private static final int OPEN = 8;
    private static final int CLOSE = 18;
    private static final int QUARTERS = 4;
    private static final int QUARTER_MINUTES = 15;

    /** One provider, or one day. Exactly one of the two is set. */
    public record Column(ProviderView provider, LocalDate day, List<Block> blocks, int lanes) {}

    /** A visit with its place: rows from and to (exclusive), and lane from 0. */
    public record Block(AppointmentView visit, int from, int to, int lane) {}

    static CalendarGrid day(List<AppointmentView> visits, List<ProviderView> providers, ZoneId zone) {
        int first = firstHour(visits, zone);
        return new CalendarGrid(
                providers.stream()
                        .map(provider -> column(
                                provider,
                                null,
                                visits.stream()
                                        .filter(v -> v.provider().equals(provider.id()))
                                        .toList(),
                                first,
                                zone))
                        .toList(),
                first,
                lastHour(visits, zone));
    }

    static CalendarGrid week(List<AppointmentView> visits, List<LocalDate> days, ZoneId zone) {
        int first = firstHour(visits, zone);
        return new CalendarGrid(
                days.stream()
                        .map(day -> column(
                                null,
                                day,
                                visits.stream()
                                        .filter(v -> v.start()
                                                .atZone(zone)
                                                .toLocalDate()
                                                .equals(day))
                                        .toList(),
                                first,
                                zone))
                        .toList(),
                first,
                lastHour(visits, zone));
    }

    /** The full hours of the grid. */
    public List<LocalTime> getHours() {
        return IntStream.range(firstHour, lastHour)
                .mapToObj(hour -> LocalTime.of(hour, 0))
                .toList();
    }

    /** Number of rows. */
    public int getRows() {
        return (lastHour - firstHour) * QUARTERS;
    }

    /** Row of a full hour. */
    public int row(LocalTime hour) {
        return (hour.getHour() - firstHour) * QUARTERS + 1;
    }

    /** All visits, by time, for the table beside the grid. */
    public List<AppointmentView> getVisits() {
        return columns.stream()
                .flatMap(column -> column.blocks().stream())
                .map(Block::visit)
                .sorted(Comparator.comparing(AppointmentView::start))
                .toList();
    }

    private static Column column(
            ProviderView provider, LocalDate day, List<AppointmentView> visits, int firstHour, ZoneId zone) {
        List<Integer> laneEnds = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        for (AppointmentView visit : visits) {
            int from = row(visit.start().atZone(zone), firstHour, false);
            int to = Math.max(from + 1, row(visit.end().atZone(zone), firstHour, true));
            int lane = free(laneEnds, from);
            if (lane == laneEnds.size()) {
                laneEnds.add(to);
            } else {
                laneEnds.set(lane, to);
            }
            blocks.add(new Block(visit, from, to, lane));
        }
        return new Column(provider, day, List.copyOf(blocks), Math.max(1, laneEnds.size()));
    }

    private static int free(List<Integer> laneEnds, int from) {
        return IntStream.range(0, laneEnds.size())
                .filter(lane -> laneEnds.get(lane) <= from)
                .findFirst()
                .orElse(laneEnds.size());
    }

    private static int row(ZonedDateTime at, int firstHour, boolean up) {
        int minutes = (at.getHour() - firstHour) * 60 + at.getMinute();
        return (up ? (minutes + QUARTER_MINUTES - 1) / QUARTER_MINUTES : minutes / QUARTER_MINUTES) + 1;
    }

    private static int firstHour(List<AppointmentView> visits, ZoneId zone) {
        return visits.stream().mapToInt(v -> v.start().atZone(zone).getHour()).reduce(OPEN, Math::min);
    }

    private static int lastHour(List<AppointmentView> visits, ZoneId zone) {
        return visits.stream()
                .mapToInt(v -> v.end().minusSeconds(1).atZone(zone).getHour() + 1)
                .reduce(CLOSE, Math::max);
    }
}
