package org.carequay.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;

/** The server's time to the microsecond, which is what PostgreSQL keeps. */
@ApplicationScoped
public class ServerClock implements Clock {
    private static final ThreadLocal<Instant> PRETENDED = new ThreadLocal<>();

    @Override
    public Instant now() {
        Instant pretended = PRETENDED.get();
        return pretended != null ? pretended : Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public boolean historic() {
        return PRETENDED.get() != null;
    }

    /** Runs work as if it were that moment; only the demo history is written this way. */
    public static <T> T at(Instant moment, Callable<T> work) throws Exception {
        Instant before = PRETENDED.get();
        PRETENDED.set(moment);
        try {
            return work.call();
        } finally {
            if (before == null) {
                PRETENDED.remove();
            } else {
                PRETENDED.set(before);
            }
        }
    }
}
