package org.carequay.scheduling.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.carequay.scheduling.AppointmentMoved;
import org.carequay.scheduling.AppointmentStatusChanged;
import org.carequay.shared.TimeRange;
import org.carequay.tenancy.CurrentCaller;

/** Collects the days that a transaction changes, and tells them once, when it has succeeded. */
@ApplicationScoped
public class ScheduleChanges {
    private static final String KEY = ScheduleChanges.class.getName();

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Event<DaysChanged> succeeded;

    @Inject
    private ScheduleWatchers watchers;

    @Inject
    private ScheduleRelay relay;

    void follow(@Observes AppointmentStatusChanged change) {
        note(change.time());
    }

    void follow(@Observes AppointmentMoved move) {
        note(move.before());
        note(move.time());
    }

    /** A visit of that time looks different once the transaction has succeeded. */
    void note(TimeRange time) {
        changed().addAll(days(time, caller.zone()));
    }

    /** The days that the time touches. */
    static Set<LocalDate> days(TimeRange time, ZoneId zone) {
        LocalDate first = LocalDate.ofInstant(time.start(), zone);
        Instant lastMoment = time.end().minusNanos(1);
        return first.datesUntil(LocalDate.ofInstant(lastMoment, zone).plusDays(1))
                .collect(Collectors.toSet());
    }

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) DaysChanged changed) {
        watchers.tell(changed.clinic(), changed.days());
        relay.pass(changed);
    }

    @SuppressWarnings("unchecked")
    private Set<LocalDate> changed() {
        Set<LocalDate> days = (Set<LocalDate>) transaction.getResource(KEY);
        if (days == null) {
            days = new ConcurrentSkipListSet<>();
            transaction.putResource(KEY, days);
            succeeded.fire(new DaysChanged(caller.get().clinic(), days));
        }
        return days;
    }
}
