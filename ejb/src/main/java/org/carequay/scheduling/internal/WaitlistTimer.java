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
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.EveryClinic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the waitlist going in every clinic: offers that ran out are passed on, and free times are offered to those who wait. All it
 * knows stands in the database, so nothing is lost when a server stops, and any number of servers may do it.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
public class WaitlistTimer {
    private static final Logger LOG = LoggerFactory.getLogger(WaitlistTimer.class);
    private static final String REASON = "waitlist";
    /** Than messages are sent: usually every quarter of a minute. */
    private static final int LESS_OFTEN = 3;

    @Resource
    private TimerService timers;

    @Inject
    private EveryClinic clinics;

    @Inject
    private WaitlistSteps steps;

    @Inject
    private WaitlistLooks looks;

    @Inject
    private Clock clock;

    @PostConstruct
    void start() {
        long interval = EveryClinic.messageInterval().multipliedBy(LESS_OFTEN).toMillis();
        timers.createIntervalTimer(interval, interval, new TimerConfig(REASON, false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void goOn() throws Exception {
        clinics.inTurn(REASON, this::goOn);
    }

    private void goOn(ClinicId clinic) throws Exception {
        steps.passOn();
        looks.look(clinic, clock.now(), this::offer);
    }

    private void offer() {
        Set<WaitlistSteps.Wanted> inVain = new HashSet<>();
        for (UUID entry : steps.turns()) {
            try {
                steps.offer(entry, inVain);
            } catch (DomainRefusal refused) {
                LOG.debug("A time was not offered: {}", refused.code());
            }
        }
    }
}
