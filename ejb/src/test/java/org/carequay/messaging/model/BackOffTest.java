package org.carequay.messaging.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {
    @Test
    void eachWaitIsLongerThanTheOneBefore() {
        Duration before = Duration.ZERO;
        int attempts = 1;
        for (; !BackOff.givesUp(attempts); attempts++) {
            assertThat(BackOff.after(attempts)).as("after attempt " + attempts).isGreaterThan(before);
            before = BackOff.after(attempts);
        }
        assertThat(attempts).isEqualTo(8);
    }

    @Test
    void anHourWithoutServerIsOutlived() {
        Duration waited = Duration.ZERO;
        for (int attempts = 1; !BackOff.givesUp(attempts); attempts++) {
            waited = waited.plus(BackOff.after(attempts));
        }
        assertThat(waited).isGreaterThan(Duration.ofHours(7)).isLessThan(Duration.ofDays(1));
    }
}
