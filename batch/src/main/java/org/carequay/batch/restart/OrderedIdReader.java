package org.carequay.batch.restart;

import jakarta.batch.api.chunk.AbstractItemReader;
import java.io.Serializable;
import java.util.UUID;

/** Reads ids in their order, page by page; the last one that was read is the checkpoint. */
public abstract class OrderedIdReader extends AbstractItemReader {
    private OrderedIds ids;

    /** How the next ids are read; asked for once the properties of the step are known. */
    protected abstract OrderedIds.Pages pages();

    @Override
    public void open(Serializable checkpoint) {
        ids = new OrderedIds(pages(), checkpoint);
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
