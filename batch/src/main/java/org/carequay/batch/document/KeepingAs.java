package org.carequay.batch.document;

import java.util.UUID;
import org.carequay.batch.jobs.JobActor;
import org.carequay.tenancy.ClinicId;

/** As whom documents are looked after. */
record KeepingAs(UUID account, ClinicId clinic) implements JobActor {
    private static final String REASON = "document keeping";

    static KeepingAs of(String account, String clinic) {
        return new KeepingAs(JobActor.accountOf(account), ClinicId.parse(clinic));
    }

    @Override
    public String reason() {
        return REASON;
    }
}
