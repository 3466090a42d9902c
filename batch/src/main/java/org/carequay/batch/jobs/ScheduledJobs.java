package org.carequay.batch.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.carequay.jobs.DueJob;
import org.carequay.jobs.JobRuns;
import org.carequay.shared.DomainRefusal;
import org.carequay.tenancy.EveryClinic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts in every clinic what its schedules say. Each server does this every minute; that a job is started once is held by
 * the database.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class ScheduledJobs {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledJobs.class);
    private static final String REASON = "schedule of jobs";
    /** Than messages are sent: usually every minute. */
    private static final int LESS_OFTEN = 12;

    @Resource
    private TimerService timers;

    @Inject
    private EveryClinic clinics;

    @Inject
    private JobRuns runs;

    @Inject
    private JobControl control;

    @PostConstruct
    void start() {
        long interval = EveryClinic.messageInterval().multipliedBy(LESS_OFTEN).toMillis();
        timers.createIntervalTimer(interval, interval, new TimerConfig(REASON, false));
    }

    @Timeout
    void startDue() throws Exception {
        clinics.inTurn(REASON, clinic -> {
            for (DueJob due : runs.due()) {
                start(due);
            }
        });
    }

    private void start(DueJob due) {
        try {
            if (control.start(due)) {
                LOG.info("Job {} starts by its schedule", due.kind().key());
            }
        } catch (DomainRefusal refused) {
            LOG.warn("Job {} could not start: {}", due.kind().key(), refused.code());
        }
    }
}
