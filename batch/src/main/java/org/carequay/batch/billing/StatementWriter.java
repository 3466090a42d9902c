package org.carequay.batch.billing;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.carequay.billing.StatementRuns;

/** Issues the statements of a chunk in the chunk's transaction; those issued already are left alone. */
@Dependent
@Named
public class StatementWriter extends AbstractItemWriter {
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
    public void writeItems(List<Object> items) throws Exception {
        RunningAs as = RunningAs.of(run, account, clinic);
        List<UUID> statements = items.stream().map(UUID.class::cast).toList();
        as.act(() -> runs.issue(as.run(), statements));
    }
}
