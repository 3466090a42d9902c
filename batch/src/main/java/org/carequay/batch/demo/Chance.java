package org.carequay.batch.demo;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.ToIntFunction;

/** Chance that falls the same way every time: seeded by what it is for, so that one story does not change another. */
final class Chance {
    private static final long SEED = 20261101L;
    private final Random random;

    private Chance(long seed) {
        random = new Random(seed);
    }

    static Chance of(Object... topic) {
        return new Chance(SEED * 31 + Objects.hash(topic) * 0x9E3779B97F4A7C15L);
    }

    /** True in that many cases of a hundred. */
    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    /** A whole number from {@code low} to {@code high}, both possible. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    <T> T pick(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    /** One of them, each as likely as its weight. */
    <T> T pick(List<T> among, ToIntFunction<T> weight) {
        int left = random.nextInt(among.stream().mapToInt(weight).sum());
        for (T one : among) {
            left -= weight.applyAsInt(one);
            if (left < 0) {
                return one;
            }
        }
        throw new IllegalArgumentException("weights must be positive");
    }
}
