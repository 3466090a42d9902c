package org.carequay.batch.mailing;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.carequay.batch.restart.OrderedIds;
import org.carequay.mailing.Mailings;

/** Reads the letters of a mailing that have no paper yet. */
@Dependent
@Named
public class PendingLetterReader extends AbstractItemReader {
    @Inject
    private Mailings mailings;

    @Inject
    private JobContext job;

    private OrderedIds ids;

    @Override
    public void open(Serializable checkpoint) {
        LetterAs as = LetterAs.of(job);
        ids = new OrderedIds(last -> as.call(() -> mailings.pending(as.mailing(), last)), checkpoint);
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
