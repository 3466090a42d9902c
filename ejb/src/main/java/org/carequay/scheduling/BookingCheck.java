package org.carequay.scheduling;

import java.util.List;

/**
 * Whether a visit could be booked as wished, without booking it.
 *
 * @param obstacles the rules against it
 * @param conflicts who and what is taken then
 */
public record BookingCheck(List<BookingObstacle> obstacles, List<BookingConflict.Conflict> conflicts) {
    public BookingCheck {
        obstacles = List.copyOf(obstacles);
        conflicts = List.copyOf(conflicts);
    }

    public boolean free() {
        return obstacles.isEmpty() && conflicts.isEmpty();
    }
}
