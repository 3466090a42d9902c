package org.carequay.batch.document;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.carequay.batch.restart.OrderedIds;
import org.carequay.vault.VaultKeeping;

/** Reads the objects of the vault. */
@Dependent
@Named
public class KeptObjectReader extends AbstractItemReader {
    @Inject
    private VaultKeeping keeping;

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
        ids = new OrderedIds(last -> as.call(() -> keeping.after(last)), checkpoint);
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
