package org.carequay.scheduling.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.Confirmation;
import org.carequay.scheduling.LeaveQuery;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.Slot;
import org.carequay.scheduling.SlotQuery;
import org.junit.jupiter.api.Test;

class AlternativesTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final ProviderId AWAY = new ProviderId(new UUID(0, 1));
    private static final ProviderId OTHER = new ProviderId(new UUID(0, 2));

    private final List<Slot> free = new ArrayList<>();
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

    private List<Slot> find(SlotQuery query, AppointmentView visit) {
        return free.stream()
                .filter(slot ->
                        !slot.start().isBefore(query.from()) && slot.start().isBefore(query.to()))
                .toList();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZONE).toInstant();
    }

    private static Slot slot(ProviderId provider, Instant start) {
        return new Slot(start, start.plus(Duration.ofMinutes(30)), provider, "Dr. Other", null, List.of());
    }

    private static AppointmentView visit(Instant start) {
        return new AppointmentView(
                null,
                1,
                null,
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
