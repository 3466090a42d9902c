package org.carequay.scheduling;

import java.time.Instant;

/**
 * What becomes of one visit when its series is changed.
 *
 * @param visit as it is: before the change in a preview, afterwards else
 * @param start when it is to start
 * @param left why it is not asked to go there and stays; null when it is
 * @param refusal why it cannot go there and stays; null when it can
 */
public record SeriesMove(
        int number, AppointmentView visit, Instant start, Instant end, Left left, BookingConflict refusal) {
    /** Why a visit is left where it is. */
    public enum Left {
        /** It was changed by itself before. */
        CHANGED,
        /** It would have to be in the past. */
        IN_PAST
    }

    public boolean moves() {
        return left == null && refusal == null;
    }
}
