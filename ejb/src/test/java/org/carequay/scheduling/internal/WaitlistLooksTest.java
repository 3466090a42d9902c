package org.carequay.scheduling.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.carequay.tenancy.ClinicId;
import org.junit.jupiter.api.Test;

class WaitlistLooksTest {
    private static final ClinicId CLINIC = new ClinicId(new UUID(0, 1));
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private final WaitlistLooks looks = new WaitlistLooks();
    private int made;

    @Test
    void a_clinic_is_looked_through_every_two_minutes_and_when_time_was_freed() throws Exception {
        look(NOW);
        look(NOW.plusSeconds(119));
        assertThat(made).isEqualTo(1);
        look(NOW.plusSeconds(120));
        assertThat(made).isEqualTo(2);
        looks.note(new LookAsked(CLINIC));
        look(NOW.plusSeconds(121));
        assertThat(made).isEqualTo(3);
    }

    @Test
    void a_look_that_failed_is_made_again_the_next_time() throws Exception {
        assertThatThrownBy(() -> looks.look(CLINIC, NOW, () -> {
                    throw new IllegalStateException("the database is away");
                }))
                .isInstanceOf(IllegalStateException.class);
        look(NOW.plusSeconds(15));
        assertThat(made).isEqualTo(1);
    }

    private void look(Instant now) throws Exception {
        looks.look(CLINIC, now, () -> made++);
    }
}
