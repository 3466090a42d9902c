package org.carequay.scheduling;

import java.util.List;
import java.util.UUID;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.tenancy.SiteId;

/** What can be booked: visit types, providers with their hours, rooms and equipment. */
public interface SchedulingSetup {
    /** The kinds of visit that can be booked. */
    @Requires(Permission.SCHEDULE_READ)
    List<VisitTypeView> visitTypes();

    /** Who can be booked. */
    @Requires(Permission.SCHEDULE_READ)
    List<ProviderView> providers();

    /** Rooms and equipment of all sites. */
    @Requires(Permission.SCHEDULE_READ)
    List<ResourceView> resources();

    /** When the provider works in each week, in the clinic's zone. */
    @Requires(Permission.SCHEDULE_READ)
    List<WeeklyHours> hours(ProviderId provider);

    /**
     * @param minutes how long it lasts, without buffers
     * @param exam whether booking it for a case with counsel drafts the letter of protection
     */
    @Requires(Permission.SCHEDULE_CONFIGURE)
    VisitTypeView addVisitType(String code, String name, int minutes, boolean exam, boolean needsRoom, String colour);

    /**
     * @param npi National Provider Identifier, or null
     * @param account the provider's own account, or null
     */
    @Requires(Permission.SCHEDULE_CONFIGURE)
    ProviderView addProvider(String name, String credentials, String npi, UUID account, List<WeeklyHours> hours);

    /** @throws org.carequay.shared.NotFound when the clinic has no such site */
    @Requires(Permission.SCHEDULE_CONFIGURE)
    ResourceView addResource(SiteId site, ResourceKind kind, String name);
}
