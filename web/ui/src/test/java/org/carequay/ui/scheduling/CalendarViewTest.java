package org.carequay.ui.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarViewTest {
    @Test
    void aWeekGoesFromMondayToSundayAlsoAcrossTheYear() {
        List<LocalDate> days = CalendarView.WEEK.days(LocalDate.of(2027, 1, 2));

        assertThat(days).hasSize(7).startsWith(LocalDate.of(2026, 12, 28)).endsWith(LocalDate.of(2027, 1, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-15", "2026-11-01", "2026-12-31", "2027-02-01", "2028-02-29"})
    void aMonthIsShownInWholeWeeks(LocalDate day) {
        List<LocalDate> days = CalendarView.MONTH.days(day);

        assertThat(days.size() % 7).isZero();
        assertThat(days.get(0).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(days).contains(day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth()));
        assertThat(days.size()).isLessThanOrEqualTo(42);
    }

    @Test
    void aStepFromTheLastOfAMonthStaysInTheNextMonth() {
        assertThat(CalendarView.MONTH.step(LocalDate.of(2026, 1, 31), 1)).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(CalendarView.ROOMS.step(LocalDate.of(2026, 2, 28), 1)).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(CalendarView.WEEK.step(LocalDate.of(2026, 1, 1), -1)).isEqualTo(LocalDate.of(2025, 12, 25));
    }

    @Test
    void anUnknownViewIsTheUsualOne() {
        assertThat(CalendarView.of("day")).isEqualTo(CalendarView.DAY);
        assertThat(CalendarView.of("<b>")).isEqualTo(CalendarView.PROVIDERS);
        assertThat(CalendarView.of(null)).isEqualTo(CalendarView.PROVIDERS);
    }
}
