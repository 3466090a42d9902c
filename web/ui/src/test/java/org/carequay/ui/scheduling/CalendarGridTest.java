package org.carequay.ui.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.CalendarVisit;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.tenancy.SiteId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarGridTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    @Test
    void aDayWithoutVisitsShowsTheUsualHours() {
        CalendarGrid grid = day(MONDAY, NEW_YORK);

        assertThat(grid.firstHour()).isEqualTo(8);
        assertThat(grid.lastHour()).isEqualTo(18);
        assertThat(grid.getMinutes()).isEqualTo(600);
        assertThat(grid.getHours()).hasSize(10);
    }

    @Test
    void theGridReachesAsFarAsTheVisits() {
        CalendarGrid grid = day(
                MONDAY,
                NEW_YORK,
                at("2026-11-30T06:45", "2026-11-30T07:15"),
                at("2026-11-30T19:10", "2026-11-30T20:10"));

        assertThat(grid.firstHour()).isEqualTo(6);
        assertThat(grid.lastHour()).isEqualTo(21);
        assertThat(blocks(grid)).extracting(CalendarGrid.Block::from).containsExactly(45, 13 * 60 + 10);
    }

    @Test
    void visitsThatTouchDoNotShareTheWidthAndVisitsThatOverlapDo() {
        CalendarGrid grid = day(
                MONDAY,
                NEW_YORK,
                at("2026-11-30T09:00", "2026-11-30T10:00"),
                at("2026-11-30T09:30", "2026-11-30T10:00"),
                at("2026-11-30T10:00", "2026-11-30T10:30"));

        assertThat(blocks(grid)).extracting(CalendarGrid.Block::lane).containsExactly(0, 1, 0);
        assertThat(blocks(grid)).extracting(CalendarGrid.Block::lanes).containsExactly(2, 2, 1);
    }

    @Test
    void aChainOfOverlapsIsOneGroupAndALaneIsUsedAgain() {
        CalendarGrid grid = day(
                MONDAY,
                NEW_YORK,
                at("2026-11-30T09:00", "2026-11-30T10:00"),
                at("2026-11-30T09:30", "2026-11-30T11:00"),
                at("2026-11-30T10:15", "2026-11-30T11:15"));

        assertThat(blocks(grid)).extracting(CalendarGrid.Block::lane).containsExactly(0, 1, 0);
        assertThat(blocks(grid)).extracting(CalendarGrid.Block::lanes).containsOnly(2);
    }

    @Test
    void theShortestVisitCanStillBeReadAndTheNextDoesNotHideIt() {
        CalendarGrid grid = day(
                MONDAY,
                NEW_YORK,
                at("2026-11-30T09:00", "2026-11-30T09:05"),
                at("2026-11-30T09:05", "2026-11-30T09:30"));

        assertThat(blocks(grid).get(0).minutes()).isEqualTo(CalendarGrid.LOWEST);
        assertThat(blocks(grid)).extracting(CalendarGrid.Block::lanes).containsOnly(2);
    }

    @Test
    void aVisitAcrossMidnightAndTheEndOfTheMonthStandsOnBothDays() {
        CalendarVisit night = at("2026-11-30T23:30", "2026-12-01T00:45");

        CalendarGrid.Block evening = blocks(day(MONDAY, NEW_YORK, night)).get(0);
        CalendarGrid morning = day(MONDAY.plusDays(1), NEW_YORK, night);

        assertThat(evening.after()).isTrue();
        assertThat(evening.before()).isFalse();
        assertThat(evening.minutes()).isEqualTo(30);
        assertThat(morning.firstHour()).isZero();
        assertThat(blocks(morning).get(0)).satisfies(block -> {
            assertThat(block.before()).isTrue();
            assertThat(block.from()).isZero();
            assertThat(block.minutes()).isEqualTo(45);
        });
        assertThat(blocks(day(MONDAY.plusDays(2), NEW_YORK, night))).isEmpty();
    }

    @Test
    void aVisitThatEndsAtMidnightIsNotOnTheNextDay() {
        CalendarVisit late = at("2026-11-30T23:00", "2026-12-01T00:00");

        assertThat(blocks(day(MONDAY, NEW_YORK, late)).get(0)).satisfies(block -> {
            assertThat(block.after()).isFalse();
            assertThat(block.minutes()).isEqualTo(60);
        });
        assertThat(blocks(day(MONDAY.plusDays(1), NEW_YORK, late))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "America/Los_Angeles"})
    void nineOClockIsOnTheSameLineWhenTheClocksChange(ZoneId zone) {
        for (LocalDate day : List.of(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 11, 1))) {
            CalendarVisit visit =
                    visit(day.atTime(9, 0).atZone(zone), day.atTime(9, 30).atZone(zone));

            assertThat(blocks(day(day, zone, visit)).get(0).from()).isEqualTo(60);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "America/Los_Angeles"})
    void theHourThatComesTwiceIsDrawnOnceAndAVisitInItStaysVisible(ZoneId zone) {
        ZonedDateTime twice = LocalDateTime.of(2026, 11, 1, 1, 45).atZone(zone);

        CalendarGrid.Block block = blocks(day(LocalDate.of(2026, 11, 1), zone, visit(twice, twice.plusMinutes(30))))
                .get(0);

        assertThat(block.from()).isEqualTo(45);
        assertThat(block.minutes()).isEqualTo(CalendarGrid.LOWEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "America/Los_Angeles"})
    void theDaysOfTwentyThreeAndTwentyFiveHoursHoldTheirVisitsAndNoOthers(ZoneId zone) {
        for (LocalDate day : List.of(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 11, 1))) {
            CalendarVisit last =
                    visit(day.atTime(23, 30).atZone(zone), day.atTime(23, 59).atZone(zone));
            CalendarVisit next = visit(
                    day.plusDays(1).atTime(0, 0).atZone(zone),
                    day.plusDays(1).atTime(0, 30).atZone(zone));

            assertThat(blocks(day(day, zone, last, next)))
                    .extracting(CalendarGrid.Block::visit)
                    .containsExactly(last);
        }
    }

    private static CalendarGrid day(LocalDate day, ZoneId zone, CalendarVisit... visits) {
        return CalendarGrid.of(
                List.of(new CalendarGrid.Filled(new CalendarGrid.Place(day, "", null, null, null), List.of(visits))),
                zone);
    }

    private static List<CalendarGrid.Block> blocks(CalendarGrid grid) {
        return grid.columns().stream()
                .flatMap(column -> Stream.of(column.blocks()))
                .flatMap(List::stream)
                .toList();
    }

    private static CalendarVisit at(String from, String to) {
        return visit(
                LocalDateTime.parse(from).atZone(NEW_YORK),
                LocalDateTime.parse(to).atZone(NEW_YORK));
    }

    private static CalendarVisit visit(ZonedDateTime from, ZonedDateTime to) {
        return new CalendarVisit(
                new AppointmentId(UUID.randomUUID()),
                1,
                new PatientId(UUID.randomUUID()),
                "",
                new VisitTypeId(UUID.randomUUID()),
                new ProviderId(UUID.randomUUID()),
                new SiteId(UUID.randomUUID()),
                from.toInstant(),
                to.toInstant(),
                AppointmentStatus.BOOKED,
                false,
                List.of(),
                null);
    }
}
