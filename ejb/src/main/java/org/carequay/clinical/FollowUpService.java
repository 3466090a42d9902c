package org.carequay.clinical;

import java.util.Optional;
import org.carequay.encounter.EncounterId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** When patients are to come again, as said at a visit. */
public interface FollowUpService {
    @Requires(Permission.ENCOUNTER_READ)
    Optional<FollowUpView> of(EncounterId encounter);

    /**
     * Says when, or says it anew.
     *
     * @param version 0 while nothing is said yet
     * @throws org.carequay.shared.InvalidInput, org.carequay.shared.StaleVersion
     */
    @Requires(Permission.ENCOUNTER_WRITE)
    FollowUpView say(EncounterId encounter, long version, FollowUpDetails details);
}
