package org.carequay.batch.retention;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.carequay.batch.restart.OrderedIds;
import org.carequay.retention.RecordDeletions;

/** Reads patients of whom something may be due. */
@Dependent
@Named
public class RetainedRecordReader extends AbstractItemReader {
    @Inject
    private RecordDeletions deletions;

    @Inject
    @BatchProperty
    private String account;

    @Inject
    @BatchProperty
    private String clinic;

    private OrderedIds ids;

    @Override
    public void open(Serializable checkpoint) {
        RetentionAs as = RetentionAs.of(account, clinic);
        ids = new OrderedIds(last -> as.call(() -> deletions.after(last)), checkpoint);
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
