package org.carequay.batch.document;

import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carequay.batch.restart.OrderedIdReader;
import org.carequay.batch.restart.OrderedIds;
import org.carequay.vault.VaultKeeping;

/** Reads the objects of the vault. */
@Dependent
@Named
public class KeptObjectReader extends OrderedIdReader {
    @Inject
    private VaultKeeping keeping;

    @Inject
    @BatchProperty
    private String account;

    @Inject
    @BatchProperty
    private String clinic;

    @Override
    protected OrderedIds.Pages pages() {
        KeepingAs as = KeepingAs.of(account, clinic);
        return last -> as.call(() -> keeping.after(last));
    }
}
