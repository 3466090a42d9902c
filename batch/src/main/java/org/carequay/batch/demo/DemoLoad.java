package org.carequay.batch.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Comparator;
import java.util.Optional;

/** Tells how far the demo's load is: the launcher calls the demo ready only when it is there. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoLoad {
    static final String JOB = "demo-load";
    private volatile boolean loaded;

    /** Whether a demo is wanted, on its way, there, or could not be loaded. */
    public enum State {
        NONE,
        LOADING,
        LOADED,
        FAILED
    }

    public State state() {
        if (!DemoSettings.wanted()) {
            return State.NONE;
        }
        if (!loaded) {
            BatchStatus last = last(BatchRuntime.getJobOperator())
                    .map(JobExecution::getBatchStatus)
                    .orElse(BatchStatus.STARTING);
            loaded = last == BatchStatus.COMPLETED;
            if (last == BatchStatus.FAILED) {
                return State.FAILED;
            }
        }
        return loaded ? State.LOADED : State.LOADING;
    }

    static Optional<JobExecution> last(JobOperator operator) {
        try {
            return operator.getJobInstances(JOB, 0, 1).stream()
                    .flatMap(instance -> operator.getJobExecutions(instance).stream())
                    .max(Comparator.comparingLong(JobExecution::getExecutionId));
        } catch (NoSuchJobException neverRun) {
            return Optional.empty();
        }
    }
}
