package org.carequay.batch.billing;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carequay.batch.jobs.JobEnd;
import org.carequay.billing.StatementRuns;

/** Marks the run as failed when its job fails or is stopped, so that a person sees it and may start it again. */
@Dependent
@Named
public class StatementRunOutcome extends AbstractJobListener {
    @Inject
    private StatementRuns runs;

    @Inject
    private JobEnd end;

    @Inject
    private JobContext job;

    @Inject
    @BatchProperty
    private String run;

    @Inject
    @BatchProperty
    private String account;

    @Inject
    @BatchProperty
    private String clinic;

    @Override
    public void afterJob() throws Exception {
        if (end.letsGo(job)) {
            RunningAs as = RunningAs.of(run, account, clinic);
            as.act(() -> runs.close(as.run(), false));
        }
    }
}
