package org.carequay.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.carequay.security.internal.RefusalsTold.Answer;
import org.junit.jupiter.api.Test;

class RefusalsToldTest {
    private final AtomicLong now = new AtomicLong(5_000);
    private final RefusalsTold told = new RefusalsTold(now::get);
    private final UUID somebody = UUID.randomUUID();

    @Test
    void theSameIsToldOnceAMinute() {
        assertThat(told.note(somebody, "page x")).isEqualTo(Answer.TELL);
        now.addAndGet(59_999);
        assertThat(told.note(somebody, "page x")).isEqualTo(Answer.TOLD);
        now.addAndGet(1);
        assertThat(told.note(somebody, "page x")).isEqualTo(Answer.TELL);
        assertThat(told.note(somebody, "page x")).isEqualTo(Answer.TOLD);
    }

    @Test
    void somethingElseIsTold() {
        assertThat(told.note(somebody, "page x")).isEqualTo(Answer.TELL);
        assertThat(told.note(somebody, "page y")).isEqualTo(Answer.TELL);
    }

    /** And hides nothing that others do. */
    @Test
    void whoeverAsksForEverythingFillsNothing() {
        assertThat(IntStream.range(0, 30_000).mapToObj(i -> told.note(somebody, "page " + i)))
                .filteredOn(answer -> answer != Answer.TOLD)
                .hasSize(RefusalsTold.MOST + 1)
                .endsWith(Answer.TELL_MORE);
        assertThat(told.note(UUID.randomUUID(), "page 1")).isEqualTo(Answer.TELL);
        now.addAndGet(60_000);
        assertThat(told.note(somebody, "page 1")).isEqualTo(Answer.TELL);
    }

    @Test
    void thousandsOfAccountsDoNotStay() {
        IntStream.range(0, 5_000).forEach(i -> {
            now.addAndGet(60);
            told.note(UUID.randomUUID(), "page");
        });
        assertThat(told.accounts()).isLessThanOrEqualTo(1_001);
    }
}
