package org.carequay.messaging.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuietHoursTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final QuietHours DAY = hours("09:00", "20:00", NEW_YORK);

    @Test
    void theFirstMinuteIsIncludedAndTheLastIsNot() {
        assertThat(DAY.allow(at("2026-11-26T08:59:59", NEW_YORK))).isFalse();
        assertThat(DAY.allow(at("2026-11-26T09:00", NEW_YORK))).isTrue();
        assertThat(DAY.allow(at("2026-11-26T19:59:59", NEW_YORK))).isTrue();
        assertThat(DAY.allow(at("2026-11-26T20:00", NEW_YORK))).isFalse();
    }

    @Test
    void whatIsAllowedIsNotPutOff() {
        Instant noon = at("2026-11-26T12:00", NEW_YORK);

        assertThat(DAY.next(noon)).contains(noon);
    }

    @Test
    void theEveningWaitsForTheMorning() {
        assertThat(DAY.next(at("2026-11-26T21:15", NEW_YORK))).contains(at("2026-11-27T09:00", NEW_YORK));
        assertThat(DAY.next(at("2026-11-26T03:15", NEW_YORK))).contains(at("2026-11-26T09:00", NEW_YORK));
    }

    /** On March 8, 2026 there is no time from 2:00 to 3:00; the night is an hour shorter. */
    @Test
    void theMorningComesEarlierOnTheDayThatLosesAnHour() {
        assertThat(DAY.next(at("2026-03-07T20:00", NEW_YORK))).contains(Instant.parse("2026-03-08T13:00:00Z"));
    }

    /** On November 1, 2026 the time from 1:00 to 2:00 is twice; the night is an hour longer. */
    @Test
    void theMorningComesLaterOnTheDayThatGainsAnHour() {
        assertThat(DAY.next(at("2026-10-31T20:00", NEW_YORK))).contains(Instant.parse("2026-11-01T14:00:00Z"));
    }

    @Test
    void anOpeningInTheHourThatIsSkippedMovesOn() {
        assertThat(hours("02:30", "04:00", NEW_YORK).next(at("2026-03-08T01:00", NEW_YORK)))
                .contains(at("2026-03-08T03:30", NEW_YORK));
    }

    @Test
    void whoMayBeInEitherOfTwoZonesIsWrittenToWhenBothAreAwake() {
        QuietHours both = hours("09:00", "20:00", NEW_YORK, CHICAGO);

        assertThat(both.allow(at("2026-11-26T09:30", NEW_YORK))).isFalse();
        assertThat(both.next(at("2026-11-26T09:30", NEW_YORK))).contains(at("2026-11-26T09:00", CHICAGO));
        assertThat(both.next(at("2026-11-26T19:30", CHICAGO))).contains(at("2026-11-27T09:00", CHICAGO));
    }

    @Test
    void zonesWithoutAnHourInCommonHaveNone() {
        assertThat(hours("09:00", "10:00", NEW_YORK, CHICAGO).next(at("2026-11-26T12:00", NEW_YORK)))
                .isEmpty();
    }

    private static QuietHours hours(String from, String until, ZoneId... zones) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(until), List.of(zones));
    }

    private static Instant at(String local, ZoneId zone) {
        return ZonedDateTime.of(java.time.LocalDateTime.parse(local), zone).toInstant();
    }
}
