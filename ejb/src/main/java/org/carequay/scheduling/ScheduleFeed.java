package org.carequay.scheduling;

import java.time.LocalDate;
import java.util.Set;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** Tells whoever watches a clinic's schedule that something on a day of it has changed, and never what. */
public interface ScheduleFeed {
    /**
     * Watches the schedule of the caller's clinic, and of no other, until the watch is closed. What was changed by any server is
     * told after its transaction has succeeded.
     */
    @Requires(Permission.SCHEDULE_READ)
    Watch watch(Watcher watcher);

    /** Is told of changes, on a thread of the one who changed; must be quick. */
    @FunctionalInterface
    interface Watcher {
        /** @param days of the clinic; empty when any day may have changed */
        void changed(Set<LocalDate> days);
    }

    /** Ends with {@link #close()}. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
