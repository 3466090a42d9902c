package org.carequay.batch.jobs;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carequay.batch.jobs.JobRecords.RunOf;
import org.carequay.jobs.JobState;

/** Writes down that the job of a run has begun and how it ended. The last of a job's listeners: the others are done then. */
@Dependent
@Named
public class JobRunRecord extends AbstractJobListener {
    @Inject
    private JobRecords records;

    @Inject
    private Tallies tallies;

    @Inject
    private JobContext job;

    @Override
    public void beforeJob() {
        RunOf run = RunOf.execution(job.getExecutionId());
        if (run != null && !records.started(run, job.getExecutionId())) {
            throw new IllegalStateException("the run has ended");
        }
    }

    @Override
    public void afterJob() {
        RunOf run = RunOf.execution(job.getExecutionId());
        Tallies.Tally left = tallies.take(job.getExecutionId());
        if (run != null) {
            JobState as = state(job.getBatchStatus());
            String problem = left.problem() == null ? "failed" : left.problem();
            records.ended(run, as, left.untold(), as == JobState.FAILED ? problem : null);
        }
    }

    private static JobState state(BatchStatus status) {
        return switch (status) {
            case FAILED, ABANDONED -> JobState.FAILED;
            case STOPPING, STOPPED -> JobState.STOPPED;
            default -> JobState.COMPLETED;
        };
    }
}
