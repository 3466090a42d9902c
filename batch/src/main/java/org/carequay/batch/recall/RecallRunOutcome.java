package org.carequay.batch.recall;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carequay.batch.jobs.JobEnd;
import org.carequay.recall.RecallRuns;

/** Marks a run as failed when its job fails or is stopped, so that the next one may start. */
@Dependent
@Named
public class RecallRunOutcome extends AbstractJobListener {
    @Inject
    private RecallRuns runs;

    @Inject
    private JobEnd end;

    @Inject
    private JobContext job;

    @Override
    public void afterJob() throws Exception {
        if (end.letsGo(job)) {
            RecallAs as = RecallAs.of(job);
            as.act(() -> runs.finish(as.run(), false));
        }
    }
}
