package org.carequay.batch.document;

import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carequay.batch.restart.OrderedIdReader;
import org.carequay.batch.restart.OrderedIds;
import org.carequay.document.DocumentMove;

/** Reads the documents whose bytes are still in the database. */
@Dependent
@Named
public class HeldDocumentReader extends OrderedIdReader {
    @Inject
    private DocumentMove move;

    @Inject
    @BatchProperty
    private String account;

    @Inject
    @BatchProperty
    private String clinic;

    @Override
    protected OrderedIds.Pages pages() {
        KeepingAs as = KeepingAs.of(account, clinic);
        return last -> as.call(() -> move.waiting(last));
    }
}
