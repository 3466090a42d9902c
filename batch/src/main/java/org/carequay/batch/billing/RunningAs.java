package org.carequay.batch.billing;

import java.util.UUID;
import org.carequay.batch.jobs.JobActor;
import org.carequay.billing.StatementRunId;
import org.carequay.tenancy.ClinicId;

/** The parameters of a statement job: which run, and as whom; without an account, as the system in that clinic. */
record RunningAs(StatementRunId run, UUID account, ClinicId clinic) implements JobActor {
    private static final String REASON = "statement run";

    static RunningAs of(String run, String account, String clinic) {
        UUID who = JobActor.accountOf(account);
        return new RunningAs(new StatementRunId(UUID.fromString(run)), who, ClinicId.parse(clinic));
    }

    @Override
    public String reason() {
        return REASON;
    }
}
