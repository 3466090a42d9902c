package org.carequay.api.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.carequay.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void aDayRunsFromItsStartToItsEndInTheClinicsZone() {
        Moment day = Moment.parse("2026-03-08");

        assertThat(Moment.from(day, NEW_YORK)).isEqualTo(Instant.parse("2026-03-08T05:00:00Z"));
        assertThat(Moment.to(day, NEW_YORK))
                .as("the day the clocks go forward")
                .isEqualTo(Instant.parse("2026-03-09T04:00:00Z"));
    }

    @Test
    void anInstantIsItself() {
        assertThat(Moment.to(Moment.parse("2026-03-08T10:00:00Z"), NEW_YORK))
                .isEqualTo(Instant.parse("2026-03-08T10:00:00Z"));
        assertThat(Moment.from(Moment.parse("2026-03-08T10:00:00 02:00"), NEW_YORK))
                .as("an unescaped plus sign")
                .isEqualTo(Instant.parse("2026-03-08T08:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"today", "2026-02-30", "2026-03-08T10:00", "0001-01-01", "+999999999-01-01T00:00:00Z"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Moment.parse(text)).isInstanceOf(InvalidInput.class);
    }
}
