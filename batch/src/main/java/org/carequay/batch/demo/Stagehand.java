package org.carequay.batch.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.carequay.security.AccountId;
import org.carequay.shared.ServerClock;
import org.carequay.tenancy.ActingAs;
import org.carequay.tenancy.ClinicId;

/** Lets a demo account act at a moment of the past, each time in a transaction of its own. */
@Dependent
public class Stagehand {
    private static final String REASON = "demo data";

    @Inject
    private Scene scene;

    /** All that the account does at that moment takes effect together. */
    <T> T as(AccountId account, Instant at, Callable<T> acts) throws Exception {
        return ActingAs.account(account.value(), REASON, () -> ServerClock.at(at, () -> scene.play(acts)));
    }

    /** The same for the installation itself; {@code clinic} null while there is none. */
    <T> T asSystem(ClinicId clinic, Instant at, Callable<T> acts) throws Exception {
        return ActingAs.system(clinic, REASON, () -> ServerClock.at(at, () -> scene.play(acts)));
    }
}
