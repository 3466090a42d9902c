package org.carequay.batch.restart;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.carequay.batch.billing.StatementRunJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shortly after the server is up, restarts the executions that a killed server left running: those marked as running whose
 * lock nobody holds. Each goes on at its last checkpoint.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class RestartAfterCrash {
    private static final Logger LOG = LoggerFactory.getLogger(RestartAfterCrash.class);
    private static final List<String> JOBS = List.of(StatementRunJob.NAME);
    private static final long AFTER_START_MS = 3_000;

    @Resource
    private TimerService timers;

    @Inject
    private ExecutionLocks locks;

    @PostConstruct
    void schedule() {
        timers.createSingleActionTimer(AFTER_START_MS, new TimerConfig(null, false));
    }

    @Timeout
    void restart() {
        JobOperator operator = BatchRuntime.getJobOperator();
        for (String job : JOBS) {
            running(operator, job).forEach(execution -> restart(operator, job, execution));
        }
    }

    private static List<Long> running(JobOperator operator, String job) {
        try {
            return operator.getRunningExecutions(job);
        } catch (NoSuchJobException neverStarted) {
            LOG.debug("Job {} was never started", job);
            return List.of();
        }
    }

    private void restart(JobOperator operator, String job, long execution) {
        try {
            if (locks.hold(execution)) {
                try {
                    long again = operator.restart(execution, new Properties());
                    LOG.info("Job {}: execution {} was interrupted and goes on as {}", job, execution, again);
                } finally {
                    locks.release(execution);
                }
            }
        } catch (BatchRuntimeException | SQLException refused) {
            LOG.error("Job {}: execution {} could not be restarted", job, execution, refused);
        }
    }
}
