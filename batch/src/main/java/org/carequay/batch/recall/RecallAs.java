package org.carequay.batch.recall;

import jakarta.batch.runtime.context.JobContext;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.carequay.recall.RecallRunId;
import org.carequay.tenancy.ActingAs;
import org.carequay.tenancy.ClinicId;

/** Which run a job is, and as whom; without an account, as the system in that clinic. */
record RecallAs(RecallRunId run, UUID account, ClinicId clinic) {
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
                account.isBlank() ? null : UUID.fromString(account),
                ClinicId.parse(properties.getProperty(CLINIC)));
    }

    <T> T call(Callable<T> work) throws Exception {
        return account == null ? ActingAs.system(clinic, REASON, work) : ActingAs.account(account, REASON, work);
    }

    /** For work that answers nothing. */
    @FunctionalInterface
    interface Act {
        void run() throws Exception;
    }

    void act(Act work) throws Exception {
        call(() -> {
            work.run();
            return null;
        });
    }
}
