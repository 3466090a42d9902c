package org.carequay.api.scheduling;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carequay.scheduling.SlotSearch;

/** Free times as JSON, all on one page, and the days that have none with the reason. */
public record SlotsBody(List<SlotBody> items, int page, int size, long total, List<DayWithout> daysWithout) {
    /**
     * A day without a free time.
     *
     * @param reason what comes nearest to a free time, such as {@code all-booked} or {@code on-leave}
     * @param counts for how many providers at their sites each reason holds
     */
    public record DayWithout(LocalDate day, String reason, Map<String, Integer> counts) {
        static DayWithout of(SlotSearch.DayWithout without) {
            Map<String, Integer> counts = new TreeMap<>();
            without.counts().forEach((reason, count) -> counts.put(reason.code(), count));
            return new DayWithout(without.day(), without.reason().code(), counts);
        }
    }

    static SlotsBody of(SlotSearch search) {
        List<SlotBody> slots = search.slots().stream().map(SlotBody::of).toList();
        return new SlotsBody(
                slots,
                0,
                slots.size(),
                slots.size(),
                search.daysWithout().stream().map(DayWithout::of).toList());
    }
}
