package org.carequay.batch.recall;

import jakarta.batch.runtime.context.JobContext;
import java.util.Properties;
import java.util.UUID;
import org.carequay.batch.jobs.JobActor;
import org.carequay.recall.RecallRunId;
import org.carequay.tenancy.ClinicId;

/** Which run a job is, and as whom; without an account, as the system in that clinic. */
record RecallAs(RecallRunId run, UUID account, ClinicId clinic) implements JobActor {
    static final String RUN = "recalls";
    static final String ACCOUNT = "account";
    static final String CLINIC = "clinic";
    private static final String REASON = "recall run";

    /** From the properties of the job, which are its parameters. */
    static RecallAs of(JobContext job) {
        Properties properties = job.getProperties();
        String account = properties.getProperty(ACCOUNT, "");
        return new RecallAs(
                RecallRunId.parse(properties.getProperty(RUN)),
                JobActor.accountOf(account),
                ClinicId.parse(properties.getProperty(CLINIC)));
    }

    @Override
    public String reason() {
        return REASON;
    }
}
