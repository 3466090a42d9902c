package org.carequay.api.scheduling;

import java.util.List;
import org.carequay.scheduling.BookingCheck;
import org.carequay.scheduling.BookingConflict.Conflict;
import org.carequay.scheduling.BookingObstacle;

/** What is in the way of a visit as JSON: the codes of the rules against it, and who and what is taken then. */
public record CheckBody(boolean free, List<String> obstacles, List<Conflict> conflicts) {
    static CheckBody of(BookingCheck check) {
        return new CheckBody(
                check.free(),
                check.obstacles().stream().map(BookingObstacle::code).toList(),
                check.conflicts());
    }
}
