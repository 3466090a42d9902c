package org.carequay.scheduling.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.carequay.shared.TimeRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleChangesTest {
    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-11-30T09:00, 2026-11-30T10:00, 2026-11-30",
        "America/New_York, 2026-11-30T23:00, 2026-12-01T00:00, 2026-11-30",
        "America/New_York, 2026-12-31T23:00, 2027-01-01T00:30, 2026-12-31 2027-01-01",
        "America/Los_Angeles, 2026-11-01T00:30, 2026-11-01T23:59, 2026-11-01",
        "America/Los_Angeles, 2026-03-08T23:30, 2026-03-09T00:30, 2026-03-08 2026-03-09"
    })
    void aVisitTouchesTheDaysOfTheClinicsOwnCalendar(ZoneId zone, LocalDateTime from, LocalDateTime to, String days) {
        TimeRange time =
                new TimeRange(from.atZone(zone).toInstant(), to.atZone(zone).toInstant());

        assertThat(ScheduleChanges.days(time, zone))
                .containsExactlyInAnyOrderElementsOf(java.util.Arrays.stream(days.split(" "))
                        .map(LocalDate::parse)
                        .toList());
    }
}
