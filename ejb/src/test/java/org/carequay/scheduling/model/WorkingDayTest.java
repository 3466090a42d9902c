package org.carequay.scheduling.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.carequay.scheduling.model.WorkingDay.Hours;
import org.carequay.shared.TimeRange;
import org.junit.jupiter.api.Test;

class WorkingDayTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate BEFORE_SPRING = LocalDate.of(2027, 3, 13);
    private static final LocalDate SPRING = LocalDate.of(2027, 3, 14);
    private static final LocalDate AUTUMN = LocalDate.of(2027, 11, 7);

    @Test
    void nine_o_clock_stays_nine_o_clock_when_the_clocks_change() {
        assertThat(on(BEFORE_SPRING, "09:00-17:00").shifts())
                .containsExactly(range("2027-03-13T14:00:00Z", "2027-03-13T22:00:00Z"));
        assertThat(on(SPRING, "09:00-17:00").shifts())
                .containsExactly(range("2027-03-14T13:00:00Z", "2027-03-14T21:00:00Z"));
    }

    @Test
    void a_shift_through_the_change_is_as_long_as_the_clock_makes_it() {
        assertThat(length(on(SPRING, "01:00-04:00"))).isEqualTo(Duration.ofHours(2));
        assertThat(length(on(AUTUMN, "00:30-04:00"))).isEqualTo(Duration.ofMinutes(270));
    }

    @Test
    void hours_that_the_change_swallows_are_no_hours() {
        assertThat(on(SPRING, "02:00-03:00").shifts()).isEmpty();
    }

    @Test
    void hours_that_touch_are_one_shift() {
        WorkingDay day = on(SPRING, "13:00-17:00", "09:00-13:00");
        assertThat(day.shifts()).hasSize(1);
        assertThat(day.covers(range("2027-03-14T16:45:00Z", "2027-03-14T17:15:00Z")))
                .isTrue();
    }

    @Test
    void a_visit_over_a_break_or_past_the_end_is_not_covered() {
        WorkingDay day = on(SPRING, "09:00-12:00", "13:00-17:00");
        assertThat(day.covers(range("2027-03-14T15:45:00Z", "2027-03-14T16:15:00Z")))
                .isFalse();
        assertThat(day.covers(range("2027-03-14T20:45:00Z", "2027-03-14T21:00:00Z")))
                .isTrue();
        assertThat(day.covers(range("2027-03-14T20:46:00Z", "2027-03-14T21:01:00Z")))
                .isFalse();
    }

    private static WorkingDay on(LocalDate day, String... hours) {
        return WorkingDay.of(
                day,
                NEW_YORK,
                List.of(hours).stream()
                        .map(span -> span.split("-"))
                        .map(ends -> new Hours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
                        .toList());
    }

    private static TimeRange range(String from, String to) {
        return new TimeRange(Instant.parse(from), Instant.parse(to));
    }

    private static Duration length(WorkingDay day) {
        TimeRange shift = day.shifts().get(0);
        return Duration.between(shift.start(), shift.end());
    }
}
