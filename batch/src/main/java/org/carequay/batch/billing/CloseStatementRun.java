package org.carequay.batch.billing;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.carequay.billing.StatementRuns;

/** Issues what a lost partition may have left, then writes the workbook and closes the run. */
@Dependent
@Named
public class CloseStatementRun extends AbstractBatchlet {
    private static final int SLICE = 25;

    @Inject
    private StatementRuns runs;

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
    public String process() throws Exception {
        RunningAs as = RunningAs.of(run, account, clinic);
        List<UUID> left = as.call(() -> runs.pending(as.run(), 0, 1));
        for (int from = 0; from < left.size(); from += SLICE) {
            List<UUID> slice = left.subList(from, Math.min(left.size(), from + SLICE));
            as.act(() -> runs.issue(as.run(), slice));
        }
        as.act(() -> runs.close(as.run(), true));
        return "CLOSED";
    }
}
