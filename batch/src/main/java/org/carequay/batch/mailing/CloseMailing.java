package org.carequay.batch.mailing;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carequay.mailing.Mailings;

/** Puts the letters together and closes the mailing. */
@Dependent
@Named
public class CloseMailing extends AbstractBatchlet {
    @Inject
    private Mailings mailings;

    @Inject
    private JobContext job;

    @Override
    public String process() throws Exception {
        LetterAs as = LetterAs.of(job);
        as.act(() -> mailings.close(as.mailing(), true));
        return "CLOSED";
    }
}
