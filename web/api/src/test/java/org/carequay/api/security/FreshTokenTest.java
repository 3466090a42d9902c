package org.carequay.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FreshTokenTest {
    private final Instant issued = Instant.parse("2026-03-04T15:00:00Z");

    @Test
    void aTokenIsFreshForFiveMinutes() {
        assertThat(FreshToken.young(issued, Instant.parse("2026-03-04T15:05:00Z")))
                .isTrue();
        assertThat(FreshToken.young(issued, Instant.parse("2026-03-04T15:05:01Z")))
                .isFalse();
    }
}
