package org.carequay.security.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Which refusals this server has told in the last minute; so many of each account, so that nobody's hide another's. */
@ApplicationScoped
public class RefusalsTold {
    static final int MOST = 100;
    private static final long MINUTE = 60_000;
    private static final int MANY = 1_000;
    private final Map<UUID, Minute> minutes = new ConcurrentHashMap<>();
    private final LongSupplier clock;

    /** What is to be done about a refusal. */
    enum Answer {
        TELL,
        /** The last one of this account for a minute: that there are more. */
        TELL_MORE,
        TOLD
    }

    /** What one account was refused since then. */
    private record Minute(long begin, Set<String> told) {}

    public RefusalsTold() {
        this(() -> System.nanoTime() / 1_000_000);
    }

    /** @param clock milliseconds, never going back */
    RefusalsTold(LongSupplier clock) {
        this.clock = clock;
    }

    /** How many are remembered. */
    int accounts() {
        return minutes.size();
    }

    /** Takes note of a refusal. */
    Answer note(UUID account, String what) {
        long now = clock.getAsLong();
        if (minutes.size() > MANY) {
            minutes.values().removeIf(minute -> now - minute.begin() >= MINUTE);
        }
        Minute minute = minutes.compute(
                account,
                (id, before) ->
                        before == null || now - before.begin() >= MINUTE ? new Minute(now, new HashSet<>()) : before);
        synchronized (minute) {
            if (minute.told().size() > MOST || !minute.told().add(what)) {
                return Answer.TOLD;
            }
            return minute.told().size() > MOST ? Answer.TELL_MORE : Answer.TELL;
        }
    }
}
