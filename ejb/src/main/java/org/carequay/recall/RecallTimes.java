package org.carequay.recall;

import java.time.LocalDate;
import java.util.List;

/**
 * Times from which a patient may choose: some of each of the next days that have any.
 *
 * @param times earliest first; empty where there is none
 * @param next from which day on there may be more
 */
public record RecallTimes(List<RecallTime> times, LocalDate next) {
    public RecallTimes {
        times = List.copyOf(times);
    }
}
