package org.carequay.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.carequay.security.RequestLimits.Kind;
import org.junit.jupiter.api.Test;

/** So many in a minute and no more, for each account and each address on its own. */
class BucketLimitsTest {
    private static final String ADDRESS = "192.0.2.1";
    private final AtomicLong now = new AtomicLong(1_000);
    private final BucketLimits limits = new BucketLimits(
            Map.of(Kind.TOKEN.variable(), "6", Kind.LINK.variable(), " 3 ", Kind.SIGN_IN.variable(), "0")::get,
            now::get);

    @Test
    void aMinutesWorthComesAtOnceAndThenOneAfterTheOther() {
        assertThat(IntStream.range(0, 6).mapToLong(i -> limits.count(Kind.TOKEN, ADDRESS, "a")))
                .containsOnly(0L);
        assertThat(limits.count(Kind.TOKEN, ADDRESS, "a")).isEqualTo(10);
        now.addAndGet(9_000);
        assertThat(limits.count(Kind.TOKEN, ADDRESS, "a")).isEqualTo(1);
        now.addAndGet(1_000);
        assertThat(limits.count(Kind.TOKEN, ADDRESS, "a")).isZero();
        assertThat(limits.count(Kind.TOKEN, ADDRESS, "a")).isPositive();
    }

    @Test
    void nobodyUsesUpWhatIsAnothers() {
        IntStream.range(0, 20).forEach(i -> limits.count(Kind.TOKEN, ADDRESS, "a"));
        assertThat(limits.count(Kind.TOKEN, ADDRESS, "b")).as("another account").isZero();
        assertThat(limits.count(Kind.TOKEN, "192.0.2.2", "a"))
                .as("the same, elsewhere")
                .isZero();
    }

    @Test
    void anAddressMayAskFourTimesAsOftenAsAnAccount() {
        assertThat(IntStream.range(0, 24).mapToLong(i -> limits.count(Kind.TOKEN, ADDRESS, "account " + i)))
                .containsOnly(0L);
        assertThat(limits.count(Kind.TOKEN, ADDRESS, "account 24")).isPositive();
    }

    @Test
    void linksAreCountedByAddressAlone() {
        assertThat(IntStream.range(0, 3).mapToLong(i -> limits.count(Kind.LINK, ADDRESS, null)))
                .containsOnly(0L);
        assertThat(limits.count(Kind.LINK, ADDRESS, null)).isEqualTo(20);
    }

    @Test
    void nothingIsCountedWithoutALimit() {
        assertThat(IntStream.range(0, 10_000).mapToLong(i -> limits.count(Kind.SIGN_IN, ADDRESS, "a")))
                .containsOnly(0L);
    }

    @Test
    void whatWasNotUsedForLongIsForgottenAndAllowedAgain() {
        for (int i = 0; i < 50_000; i++) {
            limits.count(Kind.LINK, "address " + i, null);
            now.addAndGet(10);
        }
        assertThat(limits.buckets()).isLessThan(25_000);
    }
}
