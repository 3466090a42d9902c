package org.carequay.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardVisitTest {
    private static final Instant NINE = Instant.parse("2026-11-26T14:00:00Z");

    @Test
    void somebody_who_was_shown_to_a_room_is_in_it_until_the_provider_comes() {
        BoardVisit waiting = visit(AppointmentStatus.CHECKED_IN, null, null);
        BoardVisit roomed = visit(AppointmentStatus.CHECKED_IN, null, NINE.plusSeconds(600));
        BoardVisit seen = visit(AppointmentStatus.CHECKED_IN, NINE.plusSeconds(900), NINE.plusSeconds(600));
        assertThat(waiting.stage()).isEqualTo(VisitStage.CHECKED_IN);
        assertThat(roomed.stage()).isEqualTo(VisitStage.IN_ROOM);
        assertThat(seen.stage()).isEqualTo(VisitStage.WITH_PROVIDER);
        assertThat(visit(AppointmentStatus.CANCELLED, null, null).stage()).isNull();
    }

    @Test
    void minutes_count_from_the_coming_to_the_stage() {
        Instant now = NINE.plusSeconds(1500);
        assertThat(visit(AppointmentStatus.CHECKED_IN, null, NINE.plusSeconds(600))
                        .minutes(now))
                .isEqualTo(15);
        assertThat(visit(AppointmentStatus.CHECKED_IN, NINE.plusSeconds(900), NINE.plusSeconds(600))
                        .minutes(now))
                .isEqualTo(10);
        assertThat(visit(AppointmentStatus.BOOKED, null, null).minutes(now)).isEqualTo(25);
        assertThat(visit(AppointmentStatus.BOOKED, null, null).minutes(NINE.minusSeconds(60)))
                .isEqualTo(-1);
        assertThat(visit(AppointmentStatus.FULFILLED, null, null).minutes(now)).isEqualTo(-1);
    }

    @Test
    void the_alarm_grows_at_the_threshold_and_at_twice_the_threshold() {
        ScheduleSettings settings = new ScheduleSettings(1, 24, 10, 20, 20, 20, 20, OfferSettings.DEFAULT);
        BoardVisit late = visit(AppointmentStatus.BOOKED, null, null);
        assertThat(late.alarm(NINE.plusSeconds(599), settings)).isEqualTo(BoardVisit.Alarm.NONE);
        assertThat(late.alarm(NINE.plusSeconds(600), settings)).isEqualTo(BoardVisit.Alarm.LONG);
        assertThat(late.alarm(NINE.plusSeconds(1199), settings)).isEqualTo(BoardVisit.Alarm.LONG);
        assertThat(late.alarm(NINE.plusSeconds(1200), settings)).isEqualTo(BoardVisit.Alarm.TOO_LONG);
    }

    private static BoardVisit visit(AppointmentStatus status, Instant startedAt, Instant roomedAt) {
        AppointmentView view = new AppointmentView(
                null,
                1,
                null,
                "Doe, Ana",
                "0000001",
                null,
                null,
                "Exam",
                "#0b6e76",
                null,
                "Dr. Chen",
                null,
                "Main",
                NINE,
                NINE.plusSeconds(1800),
                status,
                Confirmation.UNCONFIRMED,
                List.of(),
                "",
                NINE,
                NINE,
                startedAt,
                null,
                null);
        return new BoardVisit(view, 1, roomedAt);
    }
}
