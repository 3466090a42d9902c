package org.carequay.messaging.model;

import java.time.Duration;
import java.util.List;

/** How long a message that was not taken waits for its next attempt: longer each time, and after the last one no more. */
public final class BackOff {
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(3),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4));

    private BackOff() {}

    /** @param attempts made so far, at least one */
    public static boolean givesUp(int attempts) {
        return attempts > WAITS.size();
    }

    public static Duration after(int attempts) {
        return WAITS.get(attempts - 1);
    }
}
