package org.carequay.scheduling.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.carequay.shared.TimeRange;
import org.junit.jupiter.api.Test;

class WeeklyTimesTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void comesBackEveryWeekUntilTheLastDay() {
        assertThat(starts(weekly("2026-12-01T12:00", "2026-12-01T13:00", "2026-12-22")))
                .extracting(start -> start.toLocalDateTime().toString())
                .containsExactly("2026-12-01T12:00", "2026-12-08T12:00", "2026-12-15T12:00", "2026-12-22T12:00");
        assertThat(weekly("2026-12-01T12:00", "2026-12-01T13:00", "2026-12-21")).hasSize(3);
        assertThat(weekly("2026-12-01T12:00", "2026-12-01T13:00", null)).hasSize(1);
    }

    @Test
    void keepsTheTimeOfDayOverAChangeOfTheClocks() {
        List<TimeRange> times = weekly("2027-03-09T12:00", "2027-03-09T13:00", "2027-03-16");
        assertThat(starts(times))
                .allSatisfy(start -> assertThat(start.getHour()).isEqualTo(12));
        assertThat(Duration.between(times.get(0).start(), times.get(1).start()))
                .isEqualTo(Duration.ofHours(7 * 24 - 1));
    }

    @Test
    void hasNoneInTheWeekInWhichTheClocksLeaveNothingOfIt() {
        assertThat(starts(weekly("2027-03-07T02:30", "2027-03-07T03:00", "2027-03-21")))
                .extracting(start -> start.toLocalDate().toString())
                .containsExactly("2027-03-07", "2027-03-21");
    }

    private static List<TimeRange> weekly(String start, String end, String until) {
        return WeeklyTimes.of(
                LocalDateTime.parse(start).atZone(NEW_YORK),
                LocalDateTime.parse(end).atZone(NEW_YORK),
                until == null ? null : LocalDate.parse(until));
    }

    private static List<ZonedDateTime> starts(List<TimeRange> times) {
        return times.stream().map(time -> time.start().atZone(NEW_YORK)).toList();
    }
}
