package org.carequay.scheduling.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.carequay.scheduling.internal.VisitReminderSteps.Place;
import org.carequay.tenancy.EveryClinic;

/**
 * Has patients told of visits that changed, and reminded of those that come, in every clinic. All it knows stands in the database,
 * so nothing is lost when a server stops, and any number of servers may do it.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
public class VisitMessageTimer {
    private static final String REASON = "visit messages";
    /** Reminders can wait a little longer than what somebody has just changed. */
    private static final int REMINDED_EVERY = 3;

    @Resource
    private TimerService timers;

    @Inject
    private EveryClinic clinics;

    @Inject
    private VisitNoticeSteps notices;

    @Inject
    private VisitReminderSteps reminders;

    private int rounds;

    @PostConstruct
    void start() {
        long interval = EveryClinic.messageInterval().toMillis();
        timers.createIntervalTimer(interval, interval, new TimerConfig(REASON, false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void goOn() throws Exception {
        boolean reminding = rounds++ % REMINDED_EVERY == 0;
        clinics.inTurn(REASON, clinic -> {
            for (UUID id : notices.due()) {
                notices.tell(id);
            }
            Optional<Place> from = reminding ? Optional.of(Place.FIRST) : Optional.empty();
            while (from.isPresent()) {
                from = reminders.remind(from.get());
            }
        });
    }
}
