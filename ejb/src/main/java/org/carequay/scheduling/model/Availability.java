package org.carequay.scheduling.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carequay.shared.DatePeriod;
import org.carequay.shared.TimeRange;

/**
 * When one provider works at one site: the weekly hours, minus leave, holidays and blocks, plus openings. Hours are kept on the
 * wall clock of the clinic's zone and turned into instants day by day, so that nine o'clock stays nine o'clock on both sides of a
 * change to or from daylight saving time, and a night shift goes on over midnight.
 */
public record Availability(ZoneId zone, List<Hours> weekly, List<Absence> absences, List<TimeRange> openings) {
    /** A span of each week; {@code to} 00:00 is the midnight that ends the day; {@code valid} null: always. */
    public record Hours(DayOfWeek day, LocalTime from, LocalTime to, DatePeriod valid) {
        boolean on(LocalDate date) {
            return day == date.getDayOfWeek() && (valid == null || valid.contains(date));
        }
    }

    /** Why a provider does not work in the weekly hours; in the order in which they are told. */
    public enum Reason {
        HOLIDAY,
        LEAVE,
        BLOCK
    }

    /** Time that is taken out of the weekly hours. */
    public record Absence(Reason reason, TimeRange time) {}

    public Availability {
        weekly = List.copyOf(weekly);
        absences = List.copyOf(absences);
        openings = List.copyOf(openings);
    }

    /** The working time of the days from the first to the last, in order; what touches is one span, also over midnight. */
    public List<TimeRange> shifts(LocalDate first, LocalDate last) {
        List<TimeRange> open = new ArrayList<>(TimeSpans.without(
                hours(first, last), absences.stream().map(Absence::time).toList()));
        open.addAll(openings(first, last));
        return TimeSpans.joined(open);
    }

    public boolean covers(TimeRange visit) {
        LocalDate first = LocalDate.ofInstant(visit.start(), zone);
        LocalDate last = LocalDate.ofInstant(visit.end(), zone);
        return shifts(first, last).stream().anyMatch(shift -> shift.contains(visit));
    }

    /** Whether hours or openings fall on that day at all, whatever is taken out of them. */
    public boolean plannedOn(LocalDate day) {
        return !hours(day, day).isEmpty() || !openings(day, day).isEmpty();
    }

    /** What is taken out of the hours of that day; the first of the reasons when there are several. */
    public Optional<Reason> absentOn(LocalDate day) {
        List<TimeRange> hours = hours(day, day);
        return absences.stream()
                .filter(absence -> hours.stream().anyMatch(span -> span.overlaps(absence.time())))
                .map(Absence::reason)
                .min(java.util.Comparator.naturalOrder());
    }

    private List<TimeRange> hours(LocalDate first, LocalDate last) {
        List<TimeRange> spans = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (Hours span : weekly) {
                Instant from = span.on(day) ? instant(day, span.from()) : Instant.MAX;
                Instant to = span.to().equals(LocalTime.MIDNIGHT)
                        ? day.plusDays(1).atStartOfDay(zone).toInstant()
                        : instant(day, span.to());
                if (from.isBefore(to)) {
                    spans.add(new TimeRange(from, to));
                }
            }
        }
        return spans;
    }

    private List<TimeRange> openings(LocalDate first, LocalDate last) {
        TimeRange days = new TimeRange(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
        return openings.stream().filter(days::overlaps).toList();
    }

    /** A time that the clocks jump over is the moment of the jump; one that they show twice is the first of the two. */
    private Instant instant(LocalDate day, LocalTime time) {
        ZoneOffsetTransition change = zone.getRules().getTransition(day.atTime(time));
        return change != null && change.isGap()
                ? change.getInstant()
                : day.atTime(time).atZone(zone).toInstant();
    }
}
