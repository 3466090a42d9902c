package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.carequay.scheduling.AppointmentMoved;
import org.carequay.scheduling.AppointmentStatusChanged;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.CurrentCaller;

/**
 * When a clinic's free times are to be looked through for those who wait: soon after time was freed on this server, and else every
 * two minutes, which finds what other servers and changed hours have freed. It need not outlive a restart, as looking again harms
 * nobody.
 */
@ApplicationScoped
public class WaitlistLooks {
    private static final Duration REGULARLY = Duration.ofMinutes(2);
    private final Map<ClinicId, Instant> looked = new ConcurrentHashMap<>();

    @Inject
    private CurrentCaller caller;

    @Inject
    private Event<LookAsked> asked;

    void follow(@Observes AppointmentStatusChanged change) {
        if (!change.to().active()) {
            ask();
        }
    }

    void follow(@Observes AppointmentMoved move) {
        if (move.freesTime()) {
            ask();
        }
    }

    private void ask() {
        asked.fire(new LookAsked(caller.get().clinic()));
    }

    void note(@Observes(during = TransactionPhase.AFTER_SUCCESS) LookAsked look) {
        looked.remove(look.clinic());
    }

    /** What is done to look. */
    @FunctionalInterface
    interface Look {
        void through() throws Exception;
    }

    /** Looks, if it is time to. A look that failed is made again the next time. */
    void look(ClinicId clinic, Instant now, Look look) throws Exception {
        Instant before = looked.get(clinic);
        if (before != null && now.isBefore(before.plus(REGULARLY))) {
            return;
        }
        looked.put(clinic, now);
        boolean done = false;
        try {
            look.through();
            done = true;
        } finally {
            if (!done) {
                looked.remove(clinic);
            }
        }
    }
}
