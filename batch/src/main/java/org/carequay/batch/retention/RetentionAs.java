package org.carequay.batch.retention;

import java.util.UUID;
import org.carequay.batch.jobs.JobActor;
import org.carequay.tenancy.ClinicId;

/** As whom one looks for what is due. */
record RetentionAs(UUID account, ClinicId clinic) implements JobActor {
    private static final String REASON = "retention";

    static RetentionAs of(String account, String clinic) {
        return new RetentionAs(JobActor.accountOf(account), ClinicId.parse(clinic));
    }

    @Override
    public String reason() {
        return REASON;
    }
}
