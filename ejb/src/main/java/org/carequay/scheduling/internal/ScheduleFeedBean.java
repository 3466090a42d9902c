package org.carequay.scheduling.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.carequay.scheduling.ScheduleFeed;
import org.carequay.tenancy.CurrentCaller;

/** Watching the schedule of the clinic that the caller is bound to. */
@Stateless
@PermitAll
@Local(ScheduleFeed.class)
public class ScheduleFeedBean implements ScheduleFeed {
    @Inject
    private ScheduleWatchers watchers;

    @Inject
    private ScheduleRelay relay;

    @Inject
    private CurrentCaller caller;

    @Override
    public Watch watch(Watcher watcher) {
        relay.listen();
        return watchers.add(caller.get().clinic(), watcher);
    }
}
