package org.carequay.batch.restart;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.carequay.batch.jobs.JobControl;
import org.carequay.jobs.JobKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shortly after the server is up, restarts the executions that a server left behind: killed, they are still marked as
 * running but nobody holds their lock; shut down, they are marked as stopped. Each goes on at its last checkpoint, except
 * what a person has stopped.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class RestartAfterCrash {
    private static final Logger LOG = LoggerFactory.getLogger(RestartAfterCrash.class);
    private static final Set<BatchStatus> LEFT_BEHIND =
            EnumSet.of(BatchStatus.STARTING, BatchStatus.STARTED, BatchStatus.STOPPING, BatchStatus.STOPPED);
    private static final long AFTER_START_MS = 3_000;
    private static final int LATEST = 100;

    @Resource
    private TimerService timers;

    @Inject
    private ExecutionLocks locks;

    @Inject
    private JobControl control;

    @PostConstruct
    void schedule() {
        timers.createSingleActionTimer(AFTER_START_MS, new TimerConfig(null, false));
    }

    @Timeout
    void restart() {
        JobOperator operator = BatchRuntime.getJobOperator();
        for (JobKind job : JobKind.values()) {
            leftBehind(operator, job.key()).forEach(execution -> restart(operator, job, execution));
        }
    }

    /** The last executions of the latest instances of that job, as far as they did not end. */
    private static List<JobExecution> leftBehind(JobOperator operator, String job) {
        try {
            return operator.getJobInstances(job, 0, LATEST).stream()
                    .map(instance -> operator.getJobExecutions(instance).stream()
                            .max(Comparator.comparingLong(JobExecution::getExecutionId))
                            .orElse(null))
                    .filter(Objects::nonNull)
                    .filter(execution -> LEFT_BEHIND.contains(execution.getBatchStatus()))
                    .toList();
        } catch (NoSuchJobException neverStarted) {
            LOG.debug("Job {} was never started", job);
            return List.of();
        }
    }

    private void restart(JobOperator operator, JobKind kind, JobExecution left) {
        String job = kind.key();
        long execution = left.getExecutionId();
        try {
            if (locks.hold(execution)) {
                try {
                    if (control.goesOn(kind, left.getJobParameters())) {
                        long again = operator.restart(execution, left.getJobParameters());
                        LOG.info("Job {}: execution {} was interrupted and goes on as {}", job, execution, again);
                    }
                } finally {
                    locks.release(execution);
                }
            }
        } catch (BatchRuntimeException | SQLException refused) {
            LOG.error("Job {}: execution {} could not be restarted", job, execution, refused);
        }
    }
}
