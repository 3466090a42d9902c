package org.carequay.batch.restart;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.SQLException;

/**
 * Shows that an execution is alive: from its beginning to its end this server holds the execution's lock in the database.
 * When the server dies, the database lets go of it.
 */
@Dependent
@Named
public class HeldExecution extends AbstractJobListener {
    @Inject
    private ExecutionLocks locks;

    @Inject
    private JobContext job;

    @Override
    public void beforeJob() throws SQLException {
        locks.hold(job.getExecutionId());
    }

    @Override
    public void afterJob() throws SQLException {
        locks.release(job.getExecutionId());
    }
}
