package org.carequay.batch.retention;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.carequay.retention.RecordDeletions;

/** Proposes what is due of each patient. */
@Dependent
@Named
public class DeletionProposer extends AbstractItemWriter {
    @Inject
    private RecordDeletions deletions;

    @Inject
    @BatchProperty
    private String account;

    @Inject
    @BatchProperty
    private String clinic;

    @Override
    public void writeItems(List<Object> items) throws Exception {
        List<UUID> ids = items.stream().map(UUID.class::cast).toList();
        RetentionAs.of(account, clinic).act(() -> deletions.propose(ids));
    }
}
