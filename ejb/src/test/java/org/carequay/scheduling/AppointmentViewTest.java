package org.carequay.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A visit's stage and its status tell people the same story. */
class AppointmentViewTest {
    private static final Instant ARRIVED = Instant.parse("2026-03-02T14:00:00Z");
    private static final Instant CHECKED_IN = Instant.parse("2026-03-02T14:10:00Z");
    private static final Instant STARTED = Instant.parse("2026-03-02T14:30:00Z");

    @Test
    void whoIsCheckedInWaitsUntilTheProviderStarts() {
        AppointmentView waiting = visit(AppointmentStatus.CHECKED_IN, null);
        assertThat(waiting.stage()).isEqualTo(VisitStage.CHECKED_IN);
        assertThat(waiting.stageSince()).isEqualTo(CHECKED_IN);
        assertThat((Object) waiting.shown()).isEqualTo(AppointmentStatus.CHECKED_IN);

        AppointmentView started = visit(AppointmentStatus.CHECKED_IN, STARTED);
        assertThat(started.stage()).isEqualTo(VisitStage.WITH_PROVIDER);
        assertThat(started.stageSince()).isEqualTo(STARTED);
        assertThat((Object) started.shown()).isEqualTo(VisitStage.WITH_PROVIDER);
    }

    @Test
    void aVisitThatDoesNotTakePlaceHasNoStage() {
        for (AppointmentStatus status : List.of(AppointmentStatus.CANCELLED, AppointmentStatus.NOSHOW)) {
            assertThat(visit(status, null).stage()).isNull();
            assertThat(visit(status, null).stageSince()).isNull();
            assertThat((Object) visit(status, null).shown()).isEqualTo(status);
        }
    }

    @Test
    void nobodyWaitsBeforeAndAfter() {
        assertThat(visit(AppointmentStatus.BOOKED, null).stageSince()).isNull();
        assertThat(visit(AppointmentStatus.FULFILLED, STARTED).stage()).isEqualTo(VisitStage.DONE);
        assertThat(visit(AppointmentStatus.FULFILLED, STARTED).stageSince()).isNull();
        assertThat(visit(AppointmentStatus.ARRIVED, null).stageSince()).isEqualTo(ARRIVED);
    }

    private static AppointmentView visit(AppointmentStatus status, Instant started) {
        return new AppointmentView(
                null,
                1,
                null,
                "Doe, Ana",
                "0000001",
                null,
                null,
                "Exam",
                null,
                null,
                "Dr. Who",
                null,
                "Main",
                ARRIVED,
                STARTED,
                status,
                null,
                List.of(),
                "",
                ARRIVED,
                CHECKED_IN,
                started,
                null,
                null);
    }
}
