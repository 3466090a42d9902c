package org.carequay.batch.recall;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.carequay.batch.restart.OrderedIdReader;
import org.carequay.batch.restart.OrderedIds;
import org.carequay.recall.RecallRunId;
import org.carequay.recall.RecallRuns;

/** Reads the ids of one share of what a step of a recall run goes through. */
abstract class RecallIdReader extends OrderedIdReader {
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

    /** The next ids after one; null: from the start. */
    abstract List<UUID> after(UUID last, RecallRuns from, RecallRunId run, RecallRuns.Part part);

    @Override
    protected OrderedIds.Pages pages() {
        RecallAs as = RecallAs.of(job);
        RecallRuns.Part part = new RecallRuns.Part(partition, partitions);
        return last -> as.call(() -> after(last, runs, as.run(), part));
    }
}
