package org.carequay.scheduling;

import java.time.LocalTime;

/**
 * How a clinic offers free times to those who wait.
 *
 * @param minutes that a time is held
 * @param from when on the clinic's clock offers begin to be made by themselves
 * @param until when they cease to be
 */
public record OfferSettings(int minutes, LocalTime from, LocalTime until) {
    /** What holds until a clinic says otherwise; nobody is asked at night. */
    public static final OfferSettings DEFAULT = new OfferSettings(15, LocalTime.of(8, 0), LocalTime.of(20, 0));

    /** Whether offers are made by themselves at that time of the day. */
    public boolean offersAt(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(until);
    }
}
