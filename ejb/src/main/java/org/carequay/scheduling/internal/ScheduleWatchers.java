package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.carequay.scheduling.ScheduleFeed.Watch;
import org.carequay.scheduling.ScheduleFeed.Watcher;
import org.carequay.tenancy.ClinicId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who watches which clinic's schedule on this server. */
@ApplicationScoped
public class ScheduleWatchers {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduleWatchers.class);
    private final Map<ClinicId, Set<Watcher>> watchers = new ConcurrentHashMap<>();

    Watch add(ClinicId clinic, Watcher watcher) {
        watchers.computeIfAbsent(clinic, id -> ConcurrentHashMap.newKeySet()).add(watcher);
        return () -> watchers.getOrDefault(clinic, Set.of()).remove(watcher);
    }

    /** Tells the watchers of that clinic, and nobody else. */
    void tell(ClinicId clinic, Set<LocalDate> days) {
        watchers.getOrDefault(clinic, Set.of()).forEach(watcher -> tell(watcher, days));
    }

    /** Something may have been missed: everybody is told to look again. */
    void tellAll() {
        watchers.keySet().forEach(clinic -> tell(clinic, Set.of()));
    }

    /** A watcher that fails keeps nobody else from being told. */
    private static void tell(Watcher watcher, Set<LocalDate> days) {
        try {
            watcher.changed(days);
        } catch (RuntimeException failure) {
            LOG.warn(
                    "A watcher of the schedule could not be told: {}",
                    failure.getClass().getName());
        }
    }
}
