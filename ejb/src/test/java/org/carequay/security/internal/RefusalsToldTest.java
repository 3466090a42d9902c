package org.carequay.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RefusalsToldTest {
    private final AtomicLong now = new AtomicLong(5_000);
    private final RefusalsTold told = new RefusalsTold(now::get);
    private final UUID somebody = UUID.randomUUID();

    @Test
    void theSameIsNewOnceAMinute() {
        assertThat(told.isNew(somebody, "PAGE x")).isTrue();
        now.addAndGet(59_999);
        assertThat(told.isNew(somebody, "PAGE x")).isFalse();
        now.addAndGet(1);
        assertThat(told.isNew(somebody, "PAGE x")).isTrue();
        assertThat(told.isNew(somebody, "PAGE x")).isFalse();
    }

    @Test
    void somethingElseAndSomebodyElseAreNew() {
        assertThat(told.isNew(somebody, "PAGE x")).isTrue();
        assertThat(told.isNew(somebody, "PAGE y")).isTrue();
        assertThat(told.isNew(UUID.randomUUID(), "PAGE x")).isTrue();
    }

    @Test
    void whoeverAsksForEverythingFillsNothing() {
        int counted = 0;
        for (int i = 0; i < 30_000; i++) {
            counted += told.isNew(somebody, "PAGE " + i) ? 1 : 0;
        }
        assertThat(counted).isEqualTo(10_000);
        now.addAndGet(60_000);
        assertThat(told.isNew(somebody, "PAGE 29999")).isTrue();
    }
}
