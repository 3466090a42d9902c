package org.carequay.jobs.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.carequay.jobs.JobSchedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobTimesTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final LocalTime NIGHT = LocalTime.of(3, 30);
    private static final Instant LONG_AGO = Instant.EPOCH;

    /** On the eighth of March 2026 the clocks go from two to three, on the first of November from two back to one. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-07, 02:30, 2026-03-07T07:30:00Z",
        "2026-03-08, 02:30, 2026-03-08T07:00:00Z",
        "2026-03-08, 02:00, 2026-03-08T07:00:00Z",
        "2026-03-08, 03:00, 2026-03-08T07:00:00Z",
        "2026-03-08, 01:59, 2026-03-08T06:59:00Z",
        "2026-11-01, 01:30, 2026-11-01T05:30:00Z",
        "2026-11-01, 02:00, 2026-11-01T07:00:00Z",
        "2026-11-02, 01:30, 2026-11-02T06:30:00Z"
    })
    void aTimeThatTheClocksSkipOrRepeatIsOneMoment(LocalDate day, LocalTime time, Instant moment) {
        assertThat(new JobTimes(JobSchedule.daily(time), NEW_YORK).at(day)).isEqualTo(moment);
    }

    @Test
    void eachDayOfTheYearStartsTheJobOnceAlsoWhereTheClocksChange() {
        for (LocalTime time : List.of(LocalTime.of(1, 30), LocalTime.of(2, 30), LocalTime.MIDNIGHT)) {
            JobTimes times = new JobTimes(JobSchedule.daily(time), NEW_YORK);
            List<LocalDate> started = new ArrayList<>();
            Instant end = Instant.parse("2027-01-01T05:00:00Z");
            for (Instant now = Instant.parse("2026-01-01T05:00:00Z"); now.isBefore(end); now = now.plusSeconds(600)) {
                LocalDate last = started.isEmpty() ? null : started.get(started.size() - 1);
                times.due(now, LONG_AGO, last).ifPresent(started::add);
            }
            assertThat(started).hasSize(365).doesNotHaveDuplicates();
        }
    }

    @Test
    void theClinicsClockDecides() {
        Instant halfPastThreeInNewYork = Instant.parse("2026-11-26T08:30:00Z");
        JobSchedule schedule = JobSchedule.daily(NIGHT);
        assertThat(new JobTimes(schedule, NEW_YORK).due(halfPastThreeInNewYork, LONG_AGO, null))
                .contains(LocalDate.of(2026, 11, 26));
        assertThat(new JobTimes(schedule, NEW_YORK).due(halfPastThreeInNewYork.minusMillis(1), LONG_AGO, null))
                .isEmpty();
        assertThat(new JobTimes(schedule, LOS_ANGELES).due(halfPastThreeInNewYork, LONG_AGO, null))
                .isEmpty();
        assertThat(new JobTimes(schedule, LOS_ANGELES).next(halfPastThreeInNewYork, null))
                .contains(Instant.parse("2026-11-26T11:30:00Z"));
    }

    @Test
    void whatWasMissedIsCaughtUpOnceWithinSixHours() {
        JobTimes times = new JobTimes(JobSchedule.daily(LocalTime.of(22, 0)), NEW_YORK);
        LocalDate day = LocalDate.of(2026, 11, 25);
        Instant at = times.at(day);
        assertThat(times.due(at.plusSeconds(6 * 3600 - 1), LONG_AGO, null)).contains(day);
        assertThat(times.due(at.plusSeconds(6 * 3600), LONG_AGO, null)).isEmpty();
        assertThat(times.due(at.plusSeconds(3600), LONG_AGO, day)).isEmpty();
        assertThat(times.due(at.plusSeconds(3600), LONG_AGO, day.minusDays(1))).contains(day);
    }

    @Test
    void whatANewScheduleWouldHaveStartedBeforeIsNotCaughtUp() {
        JobTimes times = new JobTimes(JobSchedule.daily(NIGHT), NEW_YORK);
        LocalDate day = LocalDate.of(2026, 11, 26);
        Instant changed = times.at(day).plusSeconds(60);
        assertThat(times.due(changed.plusSeconds(60), changed, null)).isEmpty();
        assertThat(times.next(changed, null)).contains(times.at(day.plusDays(1)));
    }

    @Test
    void weekdaysAndDaysOfTheMonthAreKept() {
        Instant thursday = Instant.parse("2026-11-26T18:00:00Z");
        JobSchedule weekly = JobSchedule.weekly(Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY), NIGHT);
        assertThat(new JobTimes(weekly, NEW_YORK).next(thursday, null)).contains(Instant.parse("2026-11-30T08:30:00Z"));
        assertThat(new JobTimes(JobSchedule.monthly(31, NIGHT), NEW_YORK).next(thursday, null))
                .contains(Instant.parse("2026-11-30T08:30:00Z"));
        assertThat(new JobTimes(JobSchedule.monthly(31, NIGHT), NEW_YORK).next(thursday, LocalDate.of(2026, 11, 30)))
                .contains(Instant.parse("2026-12-31T08:30:00Z"));
        assertThat(new JobTimes(JobSchedule.monthly(1, NIGHT), NEW_YORK).due(thursday, LONG_AGO, null))
                .isEmpty();
    }

    @Test
    void aScheduleThatIsOffStartsNothing() {
        JobTimes times = new JobTimes(JobSchedule.daily(NIGHT).off(), NEW_YORK);
        Instant night = Instant.parse("2026-11-26T08:31:00Z");
        assertThat(times.due(night, LONG_AGO, null)).isEmpty();
        assertThat(times.next(night, null)).isEmpty();
    }
}
