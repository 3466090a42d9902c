package org.carequay.batch.retention;

import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carequay.batch.restart.OrderedIdReader;
import org.carequay.batch.restart.OrderedIds;
import org.carequay.retention.RecordDeletions;

/** Reads patients of whom something may be due. */
@Dependent
@Named
public class RetainedRecordReader extends OrderedIdReader {
    @Inject
    private RecordDeletions deletions;

    @Inject
    @BatchProperty
    private String account;

    @Inject
    @BatchProperty
    private String clinic;

    @Override
    protected OrderedIds.Pages pages() {
        RetentionAs as = RetentionAs.of(account, clinic);
        return last -> as.call(() -> deletions.after(last));
    }
}
