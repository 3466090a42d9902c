package org.carequay.scheduling;

import java.util.List;
import java.util.UUID;
import org.carequay.security.FeatureCall;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** The screens of the clinic's waiting rooms. Whoever has the address of one sees ticket numbers and rooms, and no patient. */
public interface WaitingScreens {
    /** Those in force, by name. */
    @Requires(Permission.SCHEDULE_CONFIGURE)
    List<WaitingScreenView> screens();

    /** @throws org.carequay.shared.InvalidInput {@code name}, {@code site} */
    @Requires(Permission.SCHEDULE_CONFIGURE)
    MadeWaitingScreen add(NewWaitingScreen screen);

    /**
     * Ends the address of a screen; one that has ended stays so.
     *
     * @throws org.carequay.shared.NotFound
     */
    @Requires(Permission.SCHEDULE_CONFIGURE)
    void revoke(WaitingScreenId id);

    /** What that screen shows now. */
    @FeatureCall
    WaitingRoom shownOn(UUID screen);
}
