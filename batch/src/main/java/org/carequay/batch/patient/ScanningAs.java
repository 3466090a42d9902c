package org.carequay.batch.patient;

import java.util.UUID;
import org.carequay.batch.jobs.JobActor;
import org.carequay.patient.DuplicateScanId;
import org.carequay.tenancy.ClinicId;

/** The parameters of a duplicate scan: which one, and as whom; without an account, as the system in that clinic. */
record ScanningAs(DuplicateScanId scan, UUID account, ClinicId clinic) implements JobActor {
    private static final String REASON = "duplicate scan";

    static ScanningAs of(String scan, String account, String clinic) {
        UUID who = JobActor.accountOf(account);
        return new ScanningAs(DuplicateScanId.parse(scan), who, ClinicId.parse(clinic));
    }

    @Override
    public String reason() {
        return REASON;
    }
}
