package org.carequay.batch.mailing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import org.carequay.batch.jobs.ClinicJob;
import org.carequay.jobs.JobKind;
import org.carequay.mailing.MailingId;
import org.carequay.mailing.Mailings;

/** The printing of a mailing. */
@ApplicationScoped
public class LetterRunWork implements ClinicJob {
    @Inject
    private Mailings mailings;

    @Override
    public JobKind kind() {
        return JobKind.LETTER_RUN;
    }

    @Override
    public Optional<Work> claim() {
        return mailings.open().filter(mailings::begin).map(this::work);
    }

    private Work work(MailingId id) {
        return new Work(
                id.value(),
                (long) mailings.get(id).letters(),
                Work.of(id.value(), null, LetterAs.MAILING).parameters());
    }

    @Override
    public boolean claimAgain(Properties parameters) {
        return mailings.begin(mailing(parameters));
    }

    @Override
    public void release(Properties parameters) {
        mailings.close(mailing(parameters), false);
    }

    private static MailingId mailing(Properties parameters) {
        return MailingId.parse(parameters.getProperty(LetterAs.MAILING));
    }
}
