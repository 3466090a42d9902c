package org.carequay.scheduling.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.scheduling.WaitlistEntryId;
import org.carequay.scheduling.WaitlistPriority;
import org.carequay.scheduling.WaitlistTimes;
import org.carequay.scheduling.WaitlistWish;
import org.junit.jupiter.api.Test;

class FairOrderTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T14:00:00Z");

    @Test
    void priorityComesBeforeDaysOfWaiting() {
        WaitlistTurn routine = turn(WaitlistPriority.ROUTINE, "2026-10-01T14:00:00Z", 5);
        WaitlistTurn urgent = turn(WaitlistPriority.URGENT, "2026-11-20T14:00:00Z", 0);
        WaitlistTurn asap = turn(WaitlistPriority.ASAP, "2026-11-24T14:00:00Z", 0);
        assertInOrder(asap, urgent, routine);
    }

    @Test
    void daysOfWaitingComeBeforeFit() {
        WaitlistTurn longer = turn(WaitlistPriority.ROUTINE, "2026-11-22T20:00:00Z", 0);
        WaitlistTurn narrower = turn(WaitlistPriority.ROUTINE, "2026-11-23T14:00:00Z", 4);
        assertInOrder(longer, narrower);
    }

    @Test
    void onOneDayWhoCanGoAtFewerTimesComesFirst() {
        WaitlistTurn earlier = turn(WaitlistPriority.ROUTINE, "2026-11-23T14:00:00Z", 1);
        WaitlistTurn narrower = turn(WaitlistPriority.ROUTINE, "2026-11-23T16:00:00Z", 2);
        WaitlistTurn last = turn(WaitlistPriority.ROUTINE, "2026-11-23T17:00:00Z", 1);
        assertInOrder(narrower, earlier, last);
    }

    @Test
    void daysAreThoseOfTheClinic() {
        WaitlistTurn mondayEvening = turn(WaitlistPriority.ROUTINE, "2026-11-24T02:00:00Z", 3);
        WaitlistTurn mondayNoon = turn(WaitlistPriority.ROUTINE, "2026-11-23T17:00:00Z", 0);
        assertInOrder(mondayEvening, mondayNoon);
    }

    @Test
    void everyLimitOfAWishCounts() {
        WaitlistTimes any = WaitlistTimes.ANY;
        AppointmentId sooner = new AppointmentId(UUID.randomUUID());
        List<ProviderId> somebody = List.of(new ProviderId(UUID.randomUUID()));
        assertThat(WaitlistTurn.narrowness(wish(List.of(), any, sooner))).isZero();
        assertThat(WaitlistTurn.narrowness(wish(List.of(), any, null))).isEqualTo(1);
        assertThat(WaitlistTurn.narrowness(wish(somebody, any, null))).isEqualTo(2);
        WaitlistTimes tuesdays = new WaitlistTimes(
                Set.of(DayOfWeek.TUESDAY), LocalTime.of(9, 0), LocalTime.NOON, null, LocalDate.of(2026, 12, 1));
        assertThat(WaitlistTurn.narrowness(wish(somebody, tuesdays, null))).isEqualTo(5);
    }

    /** Nobody is ever both before and after somebody else. */
    @Test
    void theOrderIsTheSameHoweverTheyStoodBefore() {
        Random random = new Random(7);
        List<WaitlistTurn> turns = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            turns.add(new WaitlistTurn(
                    new WaitlistEntryId(new UUID(random.nextLong(), random.nextLong())),
                    WaitlistPriority.values()[random.nextInt(3)],
                    MONDAY_MORNING.plusSeconds(3600L * random.nextInt(60)),
                    random.nextInt(4)));
        }
        FairOrder order = new FairOrder(NEW_YORK);
        List<WaitlistTurn> sorted = turns.stream().sorted(order).toList();
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(turns, random);
            assertThat(turns.stream().sorted(order).toList()).isEqualTo(sorted);
        }
    }

    private static void assertInOrder(WaitlistTurn... turns) {
        List<WaitlistTurn> expected = List.of(turns);
        List<WaitlistTurn> mixed = new ArrayList<>(Arrays.asList(turns));
        Collections.reverse(mixed);
        mixed.sort(new FairOrder(NEW_YORK));
        assertThat(mixed).isEqualTo(expected);
    }

    private static WaitlistTurn turn(WaitlistPriority priority, String since, int narrowness) {
        return new WaitlistTurn(new WaitlistEntryId(UUID.randomUUID()), priority, Instant.parse(since), narrowness);
    }

    private static WaitlistWish wish(List<ProviderId> providers, WaitlistTimes times, AppointmentId replaces) {
        return new WaitlistWish(
                new PatientId(UUID.randomUUID()),
                null,
                new VisitTypeId(UUID.randomUUID()),
                providers,
                List.of(),
                times,
                WaitlistPriority.ROUTINE,
                null,
                replaces);
    }
}
