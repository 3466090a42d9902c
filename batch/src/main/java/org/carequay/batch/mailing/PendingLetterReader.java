package org.carequay.batch.mailing;

import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carequay.batch.restart.OrderedIdReader;
import org.carequay.batch.restart.OrderedIds;
import org.carequay.mailing.Mailings;

/** Reads the letters of a mailing that have no paper yet. */
@Dependent
@Named
public class PendingLetterReader extends OrderedIdReader {
    @Inject
    private Mailings mailings;

    @Inject
    private JobContext job;

    @Override
    protected OrderedIds.Pages pages() {
        LetterAs as = LetterAs.of(job);
        return last -> as.call(() -> mailings.pending(as.mailing(), last));
    }
}
