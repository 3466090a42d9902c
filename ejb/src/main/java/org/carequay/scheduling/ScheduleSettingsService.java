package org.carequay.scheduling;

import org.carequay.security.FeatureCall;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** The thresholds of a clinic's schedule. */
public interface ScheduleSettingsService {
    @FeatureCall
    @Requires(Permission.SCHEDULE_READ)
    ScheduleSettings current();

    /**
     * @throws org.carequay.shared.StaleVersion
     * @throws org.carequay.shared.InvalidInput {@code out-of-range}
     */
    @Requires(Permission.SCHEDULE_CONFIGURE)
    ScheduleSettings change(ScheduleSettings settings);
}
