package org.carequay.batch.export;

import java.util.UUID;
import org.carequay.batch.jobs.JobActor;
import org.carequay.tenancy.ClinicId;

/** Which export, and as whom. */
record ExportingAs(UUID export, UUID account, ClinicId clinic) implements JobActor {
    private static final String REASON = "clinic export";

    static ExportingAs of(String export, String account, String clinic) {
        return new ExportingAs(UUID.fromString(export), JobActor.accountOf(account), ClinicId.parse(clinic));
    }

    @Override
    public String reason() {
        return REASON;
    }
}
