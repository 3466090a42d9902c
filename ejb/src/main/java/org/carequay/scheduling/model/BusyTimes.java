package org.carequay.scheduling.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.carequay.shared.TimeRange;

/** The times at which somebody or something is taken; asked often, so it answers in logarithmic time. */
public final class BusyTimes {
    public static final BusyTimes NONE = new BusyTimes(List.of());
    private final Instant[] starts;
    /** The latest end of the spans up to each one: overbooked visits may lie over each other. */
    private final Instant[] latestEnds;

    public BusyTimes(Collection<TimeRange> spans) {
        List<TimeRange> ordered =
                spans.stream().sorted(Comparator.comparing(TimeRange::start)).toList();
        starts = ordered.stream().map(TimeRange::start).toArray(Instant[]::new);
        latestEnds = new Instant[starts.length];
        Instant latest = Instant.MIN;
        for (int i = 0; i < starts.length; i++) {
            Instant end = ordered.get(i).end();
            latest = end.isAfter(latest) ? end : latest;
            latestEnds[i] = latest;
        }
    }

    public boolean free(TimeRange time) {
        int found = Arrays.binarySearch(starts, time.end());
        int before = (found >= 0 ? found : -found - 1) - 1;
        while (before >= 0 && !starts[before].isBefore(time.end())) {
            before--;
        }
        return before < 0 || !latestEnds[before].isAfter(time.start());
    }
}
