package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.carequay.billing.model.Actor;
import org.carequay.shared.Clock;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.CurrentCaller;

/** The caller as the one who acts now, on the clinic's day. */
@Dependent
public class Actors {
    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    Actor now() {
        Caller who = caller.get();
        return new Actor(who.account(), who.role(), who.personName(), clock.now(), clock.today(caller.zone()));
    }
}
