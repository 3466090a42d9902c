package org.carequay.batch.document;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.carequay.vault.VaultKeeping;

/** Wraps keys of objects anew and compares bytes that are due. */
@Dependent
@Named
public class ObjectKeeper extends AbstractItemWriter {
    @Inject
    private VaultKeeping keeping;

    @Inject
    @BatchProperty
    private String account;

    @Inject
    @BatchProperty
    private String clinic;

    @Override
    public void writeItems(List<Object> items) throws Exception {
        List<UUID> ids = items.stream().map(UUID.class::cast).toList();
        KeepingAs.of(account, clinic).act(() -> keeping.lookAfter(ids));
    }
}
