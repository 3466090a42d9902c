package org.carequay.scheduling;

import java.time.Instant;
import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** Leave, holidays, blocks and openings: how single days differ from the weekly hours. */
public interface AvailabilityService {
    /**
     * Those that reach into the time, earliest first, at most a thousand.
     *
     * @param kind null: all kinds
     */
    @Requires(Permission.SCHEDULE_READ)
    List<AvailabilityChangeView> changes(AvailabilityKind kind, Instant from, Instant to);

    /** Like {@link #changes}, but of a block that comes back every week only the first one in that time. */
    @Requires(Permission.SCHEDULE_READ)
    List<AvailabilityChangeView> summary(AvailabilityKind kind, Instant from, Instant to);

    /** @throws org.carequay.shared.NotFound */
    @Requires(Permission.SCHEDULE_READ)
    AvailabilityChangeView get(AvailabilityChangeId id);

    /**
     * With {@code repeatUntil}, every week until then, at the same time of the clinic's day; answers with the first.
     *
     * @throws org.carequay.shared.InvalidInput
     * @throws org.carequay.shared.NotFound for a provider, resource or site that the clinic does not have
     */
    @Requires(Permission.SCHEDULE_CONFIGURE)
    AvailabilityChangeView add(AvailabilityChangeDetails details);

    /** The kind stays; one of a block that comes back is then there on its own. @throws org.carequay.shared.StaleVersion */
    @Requires(Permission.SCHEDULE_CONFIGURE)
    AvailabilityChangeView update(AvailabilityChangeId id, long version, AvailabilityChangeDetails details);

    /**
     * This one and those of its weeks that follow it; with {@code repeatUntil} it comes back until then, and without not any more.
     *
     * @throws org.carequay.shared.StaleVersion
     */
    @Requires(Permission.SCHEDULE_CONFIGURE)
    AvailabilityChangeView updateFollowing(AvailabilityChangeId id, long version, AvailabilityChangeDetails details);

    /** @throws org.carequay.shared.StaleVersion */
    @Requires(Permission.SCHEDULE_CONFIGURE)
    void remove(AvailabilityChangeId id, long version);

    /** This one and those of its weeks that follow it. @throws org.carequay.shared.StaleVersion */
    @Requires(Permission.SCHEDULE_CONFIGURE)
    void removeFollowing(AvailabilityChangeId id, long version);

    /** Visits that are booked in the time that leave, a holiday or a block takes away, in all its weeks; they stay until somebody moves them. */
    @Requires(Permission.SCHEDULE_CONFIGURE)
    AffectedVisits affected(AvailabilityChangeDetails details);
}
