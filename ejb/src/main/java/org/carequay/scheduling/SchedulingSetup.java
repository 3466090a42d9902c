package org.carequay.scheduling;

import java.util.List;
import java.util.UUID;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.tenancy.SiteId;

/** What can be booked: visit types, providers with their hours, rooms and equipment. */
public interface SchedulingSetup {
    @Requires(Permission.SCHEDULE_READ)
    List<VisitTypeView> visitTypes();

    @Requires(Permission.SCHEDULE_READ)
    List<ProviderView> providers();

    @Requires(Permission.SCHEDULE_READ)
    List<ResourceView> resources();

    @Requires(Permission.SCHEDULE_READ)
    List<WeeklyHours> hours(ProviderId provider);

    @Requires(Permission.SCHEDULE_CONFIGURE)
    VisitTypeView addVisitType(String code, String name, int minutes, boolean exam, boolean needsRoom, String colour);

    @Requires(Permission.SCHEDULE_CONFIGURE)
    ProviderView addProvider(String name, String credentials, String npi, UUID account, List<WeeklyHours> hours);

    @Requires(Permission.SCHEDULE_CONFIGURE)
    ResourceView addResource(SiteId site, ResourceKind kind, String name);
}
