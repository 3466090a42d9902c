package org.carequay.security.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Which refusals this server has told in the last minute. */
@ApplicationScoped
public class RefusalsTold {
    private static final long MINUTE = 60_000;
    private static final int MANY = 10_000;
    private final Map<String, Long> told = new ConcurrentHashMap<>();
    private final LongSupplier clock;

    public RefusalsTold() {
        this(() -> System.nanoTime() / 1_000_000);
    }

    /** @param clock milliseconds, never going back */
    RefusalsTold(LongSupplier clock) {
        this.clock = clock;
    }

    /** Whether it has to be told, as it was not within a minute; from then on it counts as told. */
    boolean isNew(UUID account, String what) {
        long now = clock.getAsLong();
        if (told.size() >= MANY) {
            told.values().removeIf(at -> now - at >= MINUTE);
        }
        String key = account + " " + what;
        Long before = told.get(key);
        if (before != null && now - before < MINUTE || told.size() >= MANY && before == null) {
            return false;
        }
        return before == null ? told.putIfAbsent(key, now) == null : told.replace(key, before, now);
    }
}
