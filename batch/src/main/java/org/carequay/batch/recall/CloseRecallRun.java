package org.carequay.batch.recall;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carequay.recall.RecallRuns;

/** Closes a run that has been through everything. */
@Dependent
@Named
public class CloseRecallRun extends AbstractBatchlet {
    @Inject
    private RecallRuns runs;

    @Inject
    private JobContext job;

    @Override
    public String process() throws Exception {
        RecallAs as = RecallAs.of(job);
        as.act(() -> runs.finish(as.run(), true));
        return "CLOSED";
    }
}
