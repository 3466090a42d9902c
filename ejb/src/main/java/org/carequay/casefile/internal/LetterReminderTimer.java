package org.carequay.casefile.internal;

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
import org.carequay.tenancy.EveryClinic;

/**
 * Has the parties of unsigned letters reminded, in every clinic. All it knows stands in the database, so nothing is lost when a
 * server stops, and any number of servers may do it.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
public class LetterReminderTimer {
    private static final String REASON = "letter reminders";
    /** A reminder of days can wait for minutes. */
    private static final int EVERY = 6;

    @Resource
    private TimerService timers;

    @Inject
    private EveryClinic clinics;

    @Inject
    private LetterReminderSteps reminders;

    @PostConstruct
    void start() {
        long interval = EveryClinic.messageInterval().toMillis() * EVERY;
        timers.createIntervalTimer(interval, interval, new TimerConfig(REASON, false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void goOn() throws Exception {
        clinics.inTurn(REASON, clinic -> {
            boolean more = true;
            while (more) {
                more = reminders.remind();
            }
        });
    }
}
