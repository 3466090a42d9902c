package org.carequay.batch.mailing;

import jakarta.batch.runtime.context.JobContext;
import java.util.Properties;
import java.util.UUID;
import org.carequay.batch.jobs.JobActor;
import org.carequay.mailing.MailingId;
import org.carequay.tenancy.ClinicId;

/** Which mailing a job prints, and as whom; without an account, as the system in that clinic. */
record LetterAs(MailingId mailing, UUID account, ClinicId clinic) implements JobActor {
    static final String MAILING = "mailing";

    /** From the properties of the job, which are its parameters. */
    static LetterAs of(JobContext job) {
        Properties properties = job.getProperties();
        return new LetterAs(
                MailingId.parse(properties.getProperty(MAILING)),
                JobActor.accountOf(properties.getProperty("account", "")),
                ClinicId.parse(properties.getProperty("clinic")));
    }

    @Override
    public String reason() {
        return "letter run";
    }
}
