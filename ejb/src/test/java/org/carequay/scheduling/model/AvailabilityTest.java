package org.carequay.scheduling.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.carequay.scheduling.model.Availability.Absence;
import org.carequay.scheduling.model.Availability.Hours;
import org.carequay.scheduling.model.Availability.Reason;
import org.carequay.shared.DatePeriod;
import org.carequay.shared.TimeRange;
import org.junit.jupiter.api.Test;

class AvailabilityTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final LocalDate SPRING = LocalDate.of(2027, 3, 14);
    private static final LocalDate AUTUMN = LocalDate.of(2027, 11, 7);
    private static final LocalDate MONTH_END = LocalDate.of(2027, 1, 31);

    @Test
    void nine_o_clock_stays_nine_o_clock_when_the_clocks_change() {
        Availability hours = of(NEW_YORK, everyDay("09:00", "17:00"));
        assertThat(hours.shifts(SPRING.minusDays(1), SPRING))
                .containsExactly(
                        range("2027-03-13T14:00:00Z", "2027-03-13T22:00:00Z"),
                        range("2027-03-14T13:00:00Z", "2027-03-14T21:00:00Z"));
        assertThat(of(LOS_ANGELES, everyDay("09:00", "17:00")).shifts(AUTUMN, AUTUMN))
                .containsExactly(range("2027-11-07T17:00:00Z", "2027-11-08T01:00:00Z"));
    }

    @Test
    void a_shift_through_the_change_is_as_long_as_the_clock_makes_it() {
        assertThat(length(of(NEW_YORK, everyDay("01:00", "04:00")), SPRING)).isEqualTo(Duration.ofHours(2));
        assertThat(length(of(NEW_YORK, everyDay("00:30", "04:00")), AUTUMN)).isEqualTo(Duration.ofMinutes(270));
        assertThat(length(of(LOS_ANGELES, everyDay("00:00", "00:00")), SPRING)).isEqualTo(Duration.ofHours(23));
        assertThat(length(of(LOS_ANGELES, everyDay("00:00", "00:00")), AUTUMN)).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void hours_that_the_change_swallows_are_no_hours_and_those_that_begin_in_the_gap_begin_after_it() {
        assertThat(of(NEW_YORK, everyDay("02:00", "03:00")).shifts(SPRING, SPRING))
                .isEmpty();
        assertThat(of(NEW_YORK, everyDay("02:30", "05:00")).shifts(SPRING, SPRING))
                .containsExactly(range("2027-03-14T07:00:00Z", "2027-03-14T09:00:00Z"));
    }

    @Test
    void a_night_shift_goes_on_over_midnight_and_the_end_of_the_month() {
        Availability night = of(NEW_YORK, everyDay("22:00", "00:00"), everyDay("00:00", "06:00"));
        assertThat(night.covers(local(NEW_YORK, MONTH_END, "23:45", 30))).isTrue();
        assertThat(night.covers(local(NEW_YORK, MONTH_END, "21:45", 30))).isFalse();
        assertThat(night.covers(local(NEW_YORK, MONTH_END.plusDays(1), "05:45", 30)))
                .isFalse();
    }

    @Test
    void hours_hold_between_their_days() {
        DatePeriod january = new DatePeriod(LocalDate.of(2027, 1, 1), MONTH_END);
        Availability hours =
                of(NEW_YORK, new Hours(DayOfWeek.SUNDAY, LocalTime.of(9, 0), LocalTime.of(12, 0), january));
        assertThat(hours.plannedOn(MONTH_END)).isTrue();
        assertThat(hours.plannedOn(MONTH_END.plusWeeks(1))).isFalse();
    }

    @Test
    void an_opening_counts_even_on_a_holiday_and_the_holiday_is_told_for_the_rest() {
        TimeRange holiday = local(NEW_YORK, MONTH_END, "00:00", 24 * 60);
        TimeRange opening = local(NEW_YORK, MONTH_END, "10:00", 60);
        Availability hours = new Availability(
                NEW_YORK,
                List.of(everyDay("09:00", "17:00")),
                List.of(new Absence(Reason.LEAVE, holiday), new Absence(Reason.HOLIDAY, holiday)),
                List.of(opening));
        assertThat(hours.shifts(MONTH_END, MONTH_END)).containsExactly(opening);
        assertThat(hours.absentOn(MONTH_END)).contains(Reason.HOLIDAY);
        assertThat(hours.absentOn(MONTH_END.plusDays(1))).isEmpty();
    }

    /** Every minute of a week around the change of the clocks is asked by the definition. */
    @Property(tries = 150)
    void a_minute_is_worked_exactly_when_hours_less_absences_or_openings_say_so(
            @ForAll("zones") ZoneId zone,
            @ForAll("changes") LocalDate change,
            @ForAll("spans") List<int[]> weekly,
            @ForAll("offsets") List<int[]> away,
            @ForAll("offsets") List<int[]> openings) {
        LocalDate first = change.minusDays(2);
        Instant begin = first.atStartOfDay(zone).toInstant();
        List<Hours> hours = new ArrayList<>();
        weekly.forEach(span -> hours.add(new Hours(
                DayOfWeek.of(span[0]),
                LocalTime.MIDNIGHT.plusMinutes(15L * span[1]),
                LocalTime.MIDNIGHT.plusMinutes(15L * Math.min(96, span[1] + span[2])),
                null)));
        List<TimeRange> absent = away.stream().map(each -> at(begin, each)).toList();
        List<TimeRange> open = openings.stream().map(each -> at(begin, each)).toList();
        Availability availability = new Availability(
                zone,
                hours,
                absent.stream().map(each -> new Absence(Reason.BLOCK, each)).toList(),
                open);
        List<TimeRange> shifts = availability.shifts(first, first.plusDays(4));
        Instant end = first.plusDays(5).atStartOfDay(zone).toInstant();
        for (Instant minute = begin; minute.isBefore(end); minute = minute.plusSeconds(15 * 60)) {
            TimeRange quarter = new TimeRange(minute, minute.plusSeconds(60));
            boolean expected = open.stream().anyMatch(quarter::overlaps)
                    || inHours(hours, minute, zone) && absent.stream().noneMatch(quarter::overlaps);
            assertThat(shifts.stream().anyMatch(quarter::overlaps))
                    .as("%s %s", minute, minute.atZone(zone))
                    .isEqualTo(expected);
        }
    }

    private static boolean inHours(List<Hours> hours, Instant minute, ZoneId zone) {
        LocalDate day = minute.atZone(zone).toLocalDate();
        LocalTime time = minute.atZone(zone).toLocalTime();
        boolean second = !minute.atZone(zone).equals(minute.atZone(zone).withEarlierOffsetAtOverlap());
        return hours.stream().anyMatch(span -> {
            boolean last = span.to().equals(LocalTime.MIDNIGHT);
            boolean begun = !time.isBefore(span.from()) || second;
            // Times that come twice: a span that ends among them ends at the first.
            boolean ended = !last && (second ? !span.to().isAfter(LocalTime.of(1, 59)) : !time.isBefore(span.to()));
            return day.getDayOfWeek() == span.day()
                    && begun
                    && (!second || !span.from().isAfter(LocalTime.of(1, 59)))
                    && !ended;
        });
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(NEW_YORK, LOS_ANGELES);
    }

    @Provide
    Arbitrary<LocalDate> changes() {
        return Arbitraries.of(SPRING, AUTUMN, MONTH_END);
    }

    /** Day of the week, first quarter of an hour, number of quarters. */
    @Provide
    Arbitrary<List<int[]>> spans() {
        return triples(7, 95, 60);
    }

    /** Quarters of an hour after the beginning, number of quarters. */
    @Provide
    Arbitrary<List<int[]>> offsets() {
        return triples(480, 1, 80);
    }

    private static Arbitrary<List<int[]>> triples(int first, int second, int third) {
        return net.jqwik.api.Combinators.combine(
                        Arbitraries.integers().between(1, first),
                        Arbitraries.integers().between(0, second),
                        Arbitraries.integers().between(1, third))
                .as((a, b, c) -> new int[] {a, b, c})
                .list()
                .ofMaxSize(4);
    }

    private static TimeRange at(Instant begin, int[] span) {
        Instant from = begin.plusSeconds(900L * (span[0] - 1));
        return new TimeRange(from, from.plusSeconds(900L * span[2]));
    }

    @Property
    void spans_cut_from_spans_leave_what_is_in_the_ones_and_not_in_the_others(
            @ForAll("offsets") List<int[]> spans,
            @ForAll("offsets") List<int[]> cuts,
            @ForAll @IntRange(max = 600) int quarter) {
        Instant begin = Instant.parse("2027-01-04T00:00:00Z");
        List<TimeRange> from = spans.stream().map(each -> at(begin, each)).toList();
        List<TimeRange> away = cuts.stream().map(each -> at(begin, each)).toList();
        List<TimeRange> left = TimeSpans.without(from, away);
        TimeRange asked = new TimeRange(begin.plusSeconds(900L * quarter), begin.plusSeconds(900L * quarter + 60));
        assertThat(left.stream().anyMatch(asked::overlaps))
                .isEqualTo(
                        from.stream().anyMatch(asked::overlaps) && away.stream().noneMatch(asked::overlaps));
        for (int i = 1; i < left.size(); i++) {
            assertThat(left.get(i - 1).end()).isBefore(left.get(i).start());
        }
    }

    private static Availability of(ZoneId zone, Hours... hours) {
        return new Availability(zone, everyDay(hours), List.of(), List.of());
    }

    private static List<Hours> everyDay(Hours... hours) {
        List<Hours> all = new ArrayList<>();
        for (Hours span : hours) {
            for (DayOfWeek day : span.valid() == null ? DayOfWeek.values() : new DayOfWeek[] {span.day()}) {
                all.add(new Hours(day, span.from(), span.to(), span.valid()));
            }
        }
        return all;
    }

    private static Hours everyDay(String from, String to) {
        return new Hours(DayOfWeek.SUNDAY, LocalTime.parse(from), LocalTime.parse(to), null);
    }

    private static TimeRange local(ZoneId zone, LocalDate day, String time, int minutes) {
        Instant start = day.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
        return new TimeRange(start, start.plusSeconds(60L * minutes));
    }

    private static TimeRange range(String from, String to) {
        return new TimeRange(Instant.parse(from), Instant.parse(to));
    }

    private static Duration length(Availability hours, LocalDate day) {
        TimeRange shift = hours.shifts(day, day).get(0);
        return Duration.between(shift.start(), shift.end());
    }
}
