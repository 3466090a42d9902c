package org.carequay.scheduling;

import java.time.DayOfWeek;
import java.util.Set;
import java.util.stream.Collectors;
import org.carequay.shared.InvalidInput;

/**
 * How visits repeat, as FHIR R5 says it in Appointment.recurrenceTemplate.
 *
 * @param weekInterval 1: every week, 2: every other week
 * @param days of the week; empty: that of the first visit
 * @param occurrenceCount how many visits there are, the first one included
 */
public record Recurrence(int weekInterval, Set<DayOfWeek> days, int occurrenceCount) {
    public static final int LONGEST_INTERVAL = 12;
    public static final int FEWEST = 2;
    public static final int MOST = 60;
    private static final int WEEK = 7;

    public Recurrence {
        days = days == null ? Set.of() : Set.copyOf(days);
    }

    /** @throws InvalidInput {@code out-of-range} for an interval or a count that no series has */
    public void check() {
        new InvalidInput.Check()
                .that(weekInterval >= 1 && weekInterval <= LONGEST_INTERVAL, "weekInterval", "out-of-range")
                .that(occurrenceCount >= FEWEST && occurrenceCount <= MOST, "occurrenceCount", "out-of-range")
                .done();
    }

    /** On other days of the week, so many later or, where negative, earlier. */
    public Recurrence shifted(int by) {
        return new Recurrence(
                weekInterval,
                days.stream().map(day -> day.plus(by % WEEK)).collect(Collectors.toSet()),
                occurrenceCount);
    }
}
