package org.carequay.scheduling;

import java.time.Instant;

/**
 * What becomes of one visit when its series is changed.
 *
 * @param visit as it is: before the change in a preview, afterwards else
 * @param start when it is to start
 * @param left whether it stays because it was changed by itself
 * @param refusal why it cannot go there and stays; null when it can
 */
public record SeriesMove(
        int number, AppointmentView visit, Instant start, Instant end, boolean left, BookingConflict refusal) {
    public boolean moves() {
        return !left && refusal == null;
    }
}
