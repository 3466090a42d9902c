package org.carequay.scheduling;

import java.util.Set;
import org.carequay.shared.TimeRange;
import org.carequay.tenancy.SiteId;

/** What a calendar shows: the span of time, and filters of which an empty one lets everything through. */
public record CalendarQuery(
        TimeRange time,
        Set<ProviderId> providers,
        Set<SiteId> sites,
        Set<VisitTypeId> visitTypes,
        Set<AppointmentStatus> statuses) {
    public CalendarQuery {
        providers = Set.copyOf(providers);
        sites = Set.copyOf(sites);
        visitTypes = Set.copyOf(visitTypes);
        statuses = Set.copyOf(statuses);
    }
}
