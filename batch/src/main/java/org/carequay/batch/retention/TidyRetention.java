package org.carequay.batch.retention;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carequay.retention.RecordDeletions;

/** Takes back what was proposed and does not hold any more, before anything is proposed. */
@Dependent
@Named
public class TidyRetention extends AbstractBatchlet {
    @Inject
    private RecordDeletions deletions;

    @Inject
    @BatchProperty
    private String account;

    @Inject
    @BatchProperty
    private String clinic;

    @Override
    public String process() throws Exception {
        RetentionAs.of(account, clinic).act(deletions::tidy);
        return "TIDY";
    }
}
