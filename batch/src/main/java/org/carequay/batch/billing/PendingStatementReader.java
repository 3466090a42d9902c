package org.carequay.batch.billing;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.carequay.billing.StatementRuns;

/**
 * Reads the statements of one partition that have no paper yet. After a restart that question alone tells where to go on;
 * the checkpoint counts what this execution has read.
 */
@Dependent
@Named
public class PendingStatementReader extends AbstractItemReader {
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

    @Inject
    @BatchProperty
    private int partition;

    @Inject
    @BatchProperty
    private int partitions;

    private Iterator<UUID> pending;
    private int read;

    @Override
    public void open(Serializable checkpoint) throws Exception {
        RunningAs as = RunningAs.of(run, account, clinic);
        List<UUID> found = as.call(() -> runs.pending(as.run(), partition, partitions));
        pending = found.iterator();
    }

    @Override
    public UUID readItem() {
        if (!pending.hasNext()) {
            return null;
        }
        read++;
        return pending.next();
    }

    @Override
    public Integer checkpointInfo() {
        return read;
    }
}
