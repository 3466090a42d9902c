package org.carequay.scheduling.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.Confirmation;
import org.carequay.scheduling.LeaveQuery;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.ResourceId;
import org.carequay.scheduling.Slot;
import org.junit.jupiter.api.Test;

class AlternativesTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final ProviderId AWAY = new ProviderId(new UUID(0, 1));
    private static final ProviderId OTHER = new ProviderId(new UUID(0, 2));
    private static final ProviderId THIRD = new ProviderId(new UUID(0, 3));
    private static final ProviderId FOURTH = new ProviderId(new UUID(0, 4));
    private static final PatientId ANA = new PatientId(new UUID(2, 1));
    private static final PatientId BEN = new PatientId(new UUID(2, 2));

    private final List<Slot> free = new ArrayList<>();
    private int patients;
    private final Alternatives alternatives =
            new Alternatives(new LeaveQuery(AWAY, MONDAY, MONDAY.plusDays(1)), ZONE, this::find);

    @Test
    void the_same_day_with_somebody_else_comes_first_nearest_to_the_time() {
        free.add(slot(OTHER, at(MONDAY, 8)));
        free.add(slot(OTHER, at(MONDAY, 10)));
        free.add(slot(OTHER, at(MONDAY.plusDays(1), 9)));
        assertThat(alternatives.of(visit(at(MONDAY, 11)))).contains(free.get(1));
    }

    @Test
    void no_time_is_given_away_twice() {
        free.add(slot(OTHER, at(MONDAY, 9)));
        free.add(slot(OTHER, at(MONDAY, 9).plus(Duration.ofMinutes(15))));
        free.add(slot(OTHER, at(MONDAY, 12)));
        assertThat(alternatives.of(visit(at(MONDAY, 9)))).contains(free.get(0));
        assertThat(alternatives.of(visit(at(MONDAY, 9)))).contains(free.get(2));
        assertThat(alternatives.of(visit(at(MONDAY, 9)))).isEmpty();
    }

    @Test
    void the_provider_who_is_away_is_offered_only_after_the_return() {
        free.add(slot(AWAY, at(MONDAY, 9)));
        free.add(slot(AWAY, at(MONDAY.plusDays(1), 9)));
        free.add(slot(AWAY, at(MONDAY.plusDays(2), 9)));
        assertThat(alternatives.of(visit(at(MONDAY, 9)))).contains(free.get(2));
    }

    @Test
    void no_room_and_no_patient_is_in_two_places() {
        ResourceId room = new ResourceId(new UUID(0, 9));
        free.add(slot(OTHER, at(MONDAY, 9), room));
        free.add(slot(THIRD, at(MONDAY, 9), room));
        free.add(slot(THIRD, at(MONDAY, 9)));
        free.add(slot(FOURTH, at(MONDAY, 9)));
        assertThat(alternatives.of(visit(at(MONDAY, 9), ANA))).contains(free.get(0));
        assertThat(alternatives.of(visit(at(MONDAY, 9), BEN))).contains(free.get(2));
        assertThat(alternatives.of(visit(at(MONDAY, 9), ANA))).isEmpty();
    }

    private List<Slot> find(AppointmentView visit, LocalDate day) {
        return free.stream()
                .filter(slot -> LocalDate.ofInstant(slot.start(), ZONE).equals(day))
                .toList();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZONE).toInstant();
    }

    private static Slot slot(ProviderId provider, Instant start, ResourceId... things) {
        return new Slot(start, start.plus(Duration.ofMinutes(30)), provider, "Dr. Other", null, List.of(things));
    }

    private AppointmentView visit(Instant start) {
        return visit(start, new PatientId(new UUID(1, patients++)));
    }

    private static AppointmentView visit(Instant start, PatientId patient) {
        return new AppointmentView(
                null,
                1,
                patient,
                "Doe, Ana",
                "0000001",
                null,
                null,
                "Exam",
                "#0b6e76",
                AWAY,
                "Dr. Away",
                null,
                "Main",
                start,
                start.plusSeconds(1800),
                AppointmentStatus.BOOKED,
                Confirmation.UNCONFIRMED,
                List.of(),
                "",
                null,
                null,
                null,
                null,
                null);
    }
}
