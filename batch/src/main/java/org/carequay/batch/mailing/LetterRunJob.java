package org.carequay.batch.mailing;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carequay.batch.jobs.JobStarts;
import org.carequay.mailing.MailingId;

/** Has the letters that wait in the caller's clinic written. */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LetterRunJob {
    @Inject
    private LetterRunWork work;

    @Inject
    private JobStarts starts;

    /** @return empty where nothing waits for a letter */
    public Optional<MailingId> start() {
        return work.claim().map(claimed -> {
            starts.start(work, claimed);
            return new MailingId(claimed.about());
        });
    }
}
