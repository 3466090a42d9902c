package org.carequay.batch.recall;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.carequay.batch.restart.OrderedIds;
import org.carequay.recall.RecallRuns;

/** Reads the recalls of one share whose patients are to be written to. */
@Dependent
@Named
public class RecallDueReader extends AbstractItemReader {
    @Inject
    private RecallRuns runs;

    @Inject
    private JobContext job;

    @Inject
    @BatchProperty
    private int partition;

    @Inject
    @BatchProperty
    private int partitions;

    private OrderedIds ids;

    @Override
    public void open(Serializable checkpoint) {
        RecallAs as = RecallAs.of(job);
        RecallRuns.Part part = new RecallRuns.Part(partition, partitions);
        ids = new OrderedIds(last -> as.call(() -> runs.toContact(as.run(), last, part)), checkpoint);
    }

    @Override
    public UUID readItem() throws Exception {
        return ids.next();
    }

    @Override
    public UUID checkpointInfo() {
        return ids.last();
    }
}
