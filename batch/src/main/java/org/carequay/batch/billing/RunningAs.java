package org.carequay.batch.billing;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.carequay.billing.StatementRunId;
import org.carequay.tenancy.ActingAs;
import org.carequay.tenancy.ClinicId;

/** The parameters of a statement job: which run, and as whom; without an account, as the system in that clinic. */
record RunningAs(StatementRunId run, UUID account, ClinicId clinic) {
    private static final String REASON = "statement run";

    static RunningAs of(String run, String account, String clinic) {
        UUID who = account == null || account.isBlank() ? null : UUID.fromString(account);
        return new RunningAs(new StatementRunId(UUID.fromString(run)), who, ClinicId.parse(clinic));
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
