package org.carequay.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.carequay.tenancy.SiteId;

/**
 * Command: give a visit another time, length, provider, place or room; whatever is null stays as it is.
 *
 * @param end with a start alone, the visit keeps its length
 * @param resources null: equipment that was chosen comes along, and a room as well where it is free
 * @param overbookReason not blank: lets the provider overlap, by permission; an earlier overbooking does not come along
 */
public record RescheduleAppointment(
        Instant start,
        Instant end,
        ProviderId provider,
        SiteId site,
        List<ResourceId> resources,
        String overbookReason) {
    public RescheduleAppointment {
        resources = resources == null ? null : List.copyOf(resources);
    }

    /** To another time with that provider, as long as before. */
    public static RescheduleAppointment to(Instant start, ProviderId provider) {
        return new RescheduleAppointment(start, null, provider, null, null, null);
    }

    /** To another length. */
    public static RescheduleAppointment until(Instant end) {
        return new RescheduleAppointment(null, end, null, null, null, null);
    }

    /** The length asked for, for a visit that starts then; null when it stays. May be of no use: see {@link VisitLength}. */
    public Duration length(Instant visitStart) {
        return end == null ? null : Duration.between(start == null ? visitStart : start, end);
    }
}
