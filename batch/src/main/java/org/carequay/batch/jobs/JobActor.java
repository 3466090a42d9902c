package org.carequay.batch.jobs;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.carequay.tenancy.ActingAs;
import org.carequay.tenancy.ClinicId;

/** As whom a job works: as whoever started it, or, without an account, as the system in that clinic. */
public interface JobActor {
    /** Null for the system. */
    UUID account();

    ClinicId clinic();

    /** For the audit trail. */
    String reason();

    /** The account of a job's parameter, which is empty for the system. */
    static UUID accountOf(String parameter) {
        return parameter == null || parameter.isBlank() ? null : UUID.fromString(parameter);
    }

    default <T> T call(Callable<T> work) throws Exception {
        return account() == null
                ? ActingAs.system(clinic(), reason(), work)
                : ActingAs.account(account(), reason(), work);
    }

    /** For work that answers nothing. */
    @FunctionalInterface
    interface Act {
        void run() throws Exception;
    }

    default void act(Act work) throws Exception {
        call(() -> {
            work.run();
            return null;
        });
    }
}
