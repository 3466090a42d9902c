package org.carequay.batch.document;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.carequay.document.DocumentMove;

/** Moves documents into the vault. */
@Dependent
@Named
public class DocumentMover extends AbstractItemWriter {
    @Inject
    private DocumentMove move;

    @Inject
    @BatchProperty
    private String account;

    @Inject
    @BatchProperty
    private String clinic;

    @Override
    public void writeItems(List<Object> items) throws Exception {
        List<UUID> ids = items.stream().map(UUID.class::cast).toList();
        KeepingAs.of(account, clinic).act(() -> move.move(ids));
    }
}
