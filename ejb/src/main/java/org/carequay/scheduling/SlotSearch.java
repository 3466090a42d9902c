package org.carequay.scheduling;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a search for free times found.
 *
 * @param slots earliest first
 * @param daysWithout each day that was looked at and has none, with the reason; days after the last slot are not looked at once
 *     enough were found
 */
public record SlotSearch(List<Slot> slots, List<DayWithout> daysWithout) {
    /**
     * A day without a free time.
     *
     * @param reason what comes nearest to a free time
     * @param counts for how many providers at their sites each reason holds
     */
    public record DayWithout(LocalDate day, SlotReason reason, Map<SlotReason, Integer> counts) {}

    public SlotSearch {
        slots = List.copyOf(slots);
        daysWithout = List.copyOf(daysWithout);
    }
}
