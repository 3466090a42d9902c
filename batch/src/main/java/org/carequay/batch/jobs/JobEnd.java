package org.carequay.batch.jobs;

import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carequay.batch.jobs.JobRecords.RunOf;

/** Tells jobs how they end. */
@ApplicationScoped
public class JobEnd {
    @Inject
    private JobRecords records;

    /** Whether the job does not go on by itself: it failed, or somebody stopped it. A server that shuts down only interrupts. */
    public boolean letsGo(JobContext job) {
        BatchStatus status = job.getBatchStatus();
        if (status == BatchStatus.STOPPED || status == BatchStatus.STOPPING) {
            RunOf run = RunOf.execution(job.getExecutionId());
            return run != null && records.stopped(run);
        }
        return status == BatchStatus.FAILED;
    }
}
