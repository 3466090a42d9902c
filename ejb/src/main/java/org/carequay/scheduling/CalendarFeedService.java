package org.carequay.scheduling;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.carequay.security.FeatureCall;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/**
 * Visits for calendar programs. A provider's feed is read without sign-in by whoever has its secret address, so it names no
 * patient; the address is shown once, when it is made, and only its hash is kept.
 */
public interface CalendarFeedService {
    /** The feeds the caller may make and revoke: one's own as a provider, every provider's by {@code schedule.configure}. */
    @Requires({Permission.SCHEDULE_CONFIGURE, Permission.ENCOUNTER_WRITE})
    List<CalendarFeedView> feeds();

    /**
     * Makes a new address; one made before is dead from now on.
     *
     * @return the token of the address: 256 random bits, never shown again
     * @throws org.carequay.shared.NotFound when the clinic has no such provider
     * @throws jakarta.ejb.EJBAccessException for somebody else's feed
     */
    @Requires({Permission.SCHEDULE_CONFIGURE, Permission.ENCOUNTER_WRITE})
    String replace(ProviderId provider);

    /** Ends the address in force, if there is one; throws as {@link #replace}. */
    @Requires({Permission.SCHEDULE_CONFIGURE, Permission.ENCOUNTER_WRITE})
    void revoke(ProviderId provider);

    /**
     * One visit for the patient's own calendar, in the language the patient reads.
     *
     * @throws org.carequay.shared.NotFound
     */
    @Requires(Permission.SCHEDULE_READ)
    CalendarText invitation(AppointmentId id);

    /** The feed's text: visits from 30 days back to 180 ahead. {@code pages}: where the pages of the application are. */
    @FeatureCall
    CalendarText ofFeed(UUID feed, URI pages);
}
