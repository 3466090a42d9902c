package org.carequay.patient.internal;

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
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.EveryClinic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals what was kept before it was encrypted, in every clinic, soon after the server started and whenever there is some again. What
 * is done is seen in the rows themselves, so it goes on after a crash and several servers may do it at once.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
public class IdentifierSealingTimer {
    private static final Logger LOG = LoggerFactory.getLogger(IdentifierSealingTimer.class);
    private static final String REASON = "identifier sealing";
    /** Than messages are sent: usually every half minute. */
    private static final int LESS_OFTEN = 6;

    @Resource
    private TimerService timers;

    @Inject
    private EveryClinic clinics;

    @Inject
    private IdentifierSealingSteps steps;

    private boolean vouchedFor;

    @PostConstruct
    void start() {
        long interval = EveryClinic.messageInterval().multipliedBy(LESS_OFTEN).toMillis();
        timers.createIntervalTimer(interval, interval, new TimerConfig(REASON, false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void goOn() throws Exception {
        clinics.inTurn(REASON, this::seal);
    }

    private void seal(ClinicId clinic) {
        int sealed = 0;
        int some = steps.seal();
        while (some > 0) {
            sealed += some;
            some = steps.seal();
        }
        if (sealed > 0 || !vouchedFor) {
            vouchedFor = steps.settle();
        }
        if (sealed > 0) {
            String rest = vouchedFor ? "no clinic has any in the clear now" : "there are more";
            LOG.info("Identifiers of {} patients and merges of clinic {} were sealed; {}", sealed, clinic, rest);
        }
    }
}
