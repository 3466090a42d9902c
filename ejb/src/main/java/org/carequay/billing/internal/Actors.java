package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import org.carequay.billing.model.Actor;
import org.carequay.shared.Clock;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.CurrentCaller;

/** The caller as the one who acts now, on the clinic's day. */
@Dependent
public class Actors {
    private static final DateTimeFormatter MADE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z");

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** When something is made now and by whom, as the head of a file says it. */
    String made() {
        return MADE.format(clock.now().atZone(caller.zone())) + " · "
                + caller.get().personName();
    }

    Actor now() {
        Caller who = caller.get();
        return new Actor(who.account(), who.role(), who.personName(), clock.now(), clock.today(caller.zone()));
    }
}
