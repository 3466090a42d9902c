package org.carequay.batch.patient;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.carequay.patient.DuplicateScanId;
import org.carequay.tenancy.ActingAs;
import org.carequay.tenancy.ClinicId;

/** The parameters of a duplicate scan: which one, and as whom; without an account, as the system in that clinic. */
record ScanningAs(DuplicateScanId scan, UUID account, ClinicId clinic) {
    private static final String REASON = "duplicate scan";

    static ScanningAs of(String scan, String account, String clinic) {
        UUID who = account == null || account.isBlank() ? null : UUID.fromString(account);
        return new ScanningAs(DuplicateScanId.parse(scan), who, ClinicId.parse(clinic));
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
