package org.carequay.messaging.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateZonesTest {
    private static final ZoneId HOME = ZoneId.of("America/New_York");
    private static final String STATES =
            "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY";

    @Test
    void aStateOnOneSideOfTheLineHasOneZone() {
        assertThat(StateZones.of("NJ", HOME)).containsExactly(ZoneId.of("America/New_York"));
        assertThat(StateZones.of("HI", HOME)).containsExactly(ZoneId.of("Pacific/Honolulu"));
    }

    @Test
    void aStateThatTheLineCrossesHasBoth() {
        assertThat(StateZones.of("FL", HOME))
                .containsExactly(ZoneId.of("America/New_York"), ZoneId.of("America/Chicago"));
        assertThat(StateZones.of("TX", HOME))
                .containsExactly(ZoneId.of("America/Chicago"), ZoneId.of("America/Denver"));
    }

    @Test
    void whereNothingIsKnownItIsTheZoneOfTheClinic() {
        assertThat(StateZones.of(null, HOME)).containsExactly(HOME);
        assertThat(StateZones.of("ZZ", HOME)).containsExactly(HOME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NY", "AZ", "AK"})
    void thereIsAnHourThatSuitsAllZonesOfAState(String state) {
        assertThat(new QuietHours(LocalTime.of(9, 0), LocalTime.of(20, 0), StateZones.of(state, HOME))
                        .next(java.time.Instant.parse("2026-07-01T03:00:00Z")))
                .isPresent();
    }

    @Test
    void everyStateIsKnown() {
        ZoneId nowhere = ZoneId.of("Antarctica/Troll");
        for (String state : STATES.split(" ")) {
            assertThat(StateZones.of(state, nowhere)).as(state).doesNotContain(nowhere);
        }
    }
}
