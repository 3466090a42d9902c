package org.carequay.batch.mailing;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carequay.batch.jobs.JobEnd;
import org.carequay.mailing.Mailings;

/** Marks a mailing as failed when its job fails or is stopped, so that a person sees it and may restart it. */
@Dependent
@Named
public class MailingOutcome extends AbstractJobListener {
    @Inject
    private Mailings mailings;

    @Inject
    private JobEnd end;

    @Inject
    private JobContext job;

    @Override
    public void afterJob() throws Exception {
        if (end.letsGo(job)) {
            LetterAs as = LetterAs.of(job);
            as.act(() -> mailings.close(as.mailing(), false));
        }
    }
}
