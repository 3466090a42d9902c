package org.carequay.scheduling;

import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/**
 * Says what can be booked: kinds of visit, providers with their hours, rooms and equipment. Nothing is deleted: what is not
 * booked any more becomes inactive. Each act throws {@link org.carequay.shared.InvalidInput} for what does not fit,
 * {@link org.carequay.shared.StaleVersion} for an old version, {@link org.carequay.shared.NotFound} for what the clinic lacks.
 */
public interface ScheduleConfiguration {
    @Requires(Permission.SCHEDULE_CONFIGURE)
    VisitTypeView addVisitType(VisitTypeDetails details);

    /** The code stays as it is. */
    @Requires(Permission.SCHEDULE_CONFIGURE)
    VisitTypeView updateVisitType(VisitTypeId id, long version, VisitTypeDetails details);

    @Requires(Permission.SCHEDULE_CONFIGURE)
    ProviderView addProvider(ProviderDetails details, List<WeeklyHours> hours);

    @Requires(Permission.SCHEDULE_CONFIGURE)
    ProviderView updateProvider(ProviderId id, long version, ProviderDetails details);

    /** As {@link #updateProvider} and {@link #setHours} in one. */
    @Requires(Permission.SCHEDULE_CONFIGURE)
    ProviderView updateProvider(ProviderId id, long version, ProviderDetails details, List<WeeklyHours> hours);

    /** Puts these hours in the place of all the provider had. */
    @Requires(Permission.SCHEDULE_CONFIGURE)
    ProviderView setHours(ProviderId id, long version, List<WeeklyHours> hours);

    @Requires(Permission.SCHEDULE_CONFIGURE)
    ResourceView addResource(ResourceDetails details);

    /** Kind and site stay as they are: visits are booked there. */
    @Requires(Permission.SCHEDULE_CONFIGURE)
    ResourceView updateResource(ResourceId id, long version, ResourceDetails details);
}
