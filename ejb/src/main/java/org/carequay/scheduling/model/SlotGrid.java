package org.carequay.scheduling.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.carequay.shared.TimeRange;

/** Cuts working time into the times at which a visit may start: every quarter of an hour from the start of a shift. */
public final class SlotGrid {
    public static final Duration STEP = Duration.ofMinutes(15);

    private SlotGrid() {}

    /**
     * The visits of that length that fit into the shift, in order.
     *
     * @param window starts before it or at its end or later are left out
     */
    public static List<TimeRange> visits(TimeRange shift, Duration length, TimeRange window) {
        List<TimeRange> found = new ArrayList<>();
        for (Instant start = firstAtOrAfter(shift.start(), window.start());
                start.isBefore(window.end()) && !start.plus(length).isAfter(shift.end());
                start = start.plus(STEP)) {
            found.add(new TimeRange(start, start.plus(length)));
        }
        return found;
    }

    private static Instant firstAtOrAfter(Instant shiftStart, Instant wanted) {
        if (!wanted.isAfter(shiftStart)) {
            return shiftStart;
        }
        Duration late = Duration.between(shiftStart, wanted);
        long steps = late.dividedBy(STEP);
        Instant start = shiftStart.plus(STEP.multipliedBy(steps));
        return start.isBefore(wanted) ? start.plus(STEP) : start;
    }
}
