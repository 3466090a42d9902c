package org.carequay.scheduling;

import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** What can be booked: visit types, providers with their hours, rooms and equipment; those that are not active too. */
public interface SchedulingSetup {
    /** The kinds of visit, by name. */
    @Requires(Permission.SCHEDULE_READ)
    List<VisitTypeView> visitTypes();

    /** @throws org.carequay.shared.NotFound */
    @Requires(Permission.SCHEDULE_READ)
    VisitTypeView visitType(VisitTypeId id);

    /** Providers, by name. */
    @Requires(Permission.SCHEDULE_READ)
    List<ProviderView> providers();

    /** @throws org.carequay.shared.NotFound */
    @Requires(Permission.SCHEDULE_READ)
    ProviderView provider(ProviderId id);

    /** Rooms and equipment of all sites, by name. */
    @Requires(Permission.SCHEDULE_READ)
    List<ResourceView> resources();

    /** @throws org.carequay.shared.NotFound */
    @Requires(Permission.SCHEDULE_READ)
    ResourceView resource(ResourceId id);

    /** When the provider works in each week, in the clinic's zone. */
    @Requires(Permission.SCHEDULE_READ)
    List<WeeklyHours> hours(ProviderId provider);
}
