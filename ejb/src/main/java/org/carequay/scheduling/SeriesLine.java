package org.carequay.scheduling;

import java.time.Instant;
import org.carequay.tenancy.SiteId;

/**
 * One visit of a series that is planned or was just booked.
 *
 * @param number its place in the series, from 1
 * @param refusal why it cannot be booked like this, with the nearest free times; null when it can
 * @param booked the visit, once it is booked
 */
public record SeriesLine(
        int number, Instant start, ProviderId provider, SiteId site, BookingConflict refusal, AppointmentId booked) {
    public boolean free() {
        return refusal == null;
    }
}
