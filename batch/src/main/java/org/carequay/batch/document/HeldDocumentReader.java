package org.carequay.batch.document;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.carequay.batch.restart.OrderedIds;
import org.carequay.document.DocumentMove;

/** Reads the documents whose bytes are still in the database. */
@Dependent
@Named
public class HeldDocumentReader extends AbstractItemReader {
    @Inject
    private DocumentMove move;

    @Inject
    @BatchProperty
    private String account;

    @Inject
    @BatchProperty
    private String clinic;

    private OrderedIds ids;

    @Override
    public void open(Serializable checkpoint) {
        KeepingAs as = KeepingAs.of(account, clinic);
        ids = new OrderedIds(last -> as.call(() -> move.waiting(last)), checkpoint);
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
