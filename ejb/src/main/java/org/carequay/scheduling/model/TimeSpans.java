package org.carequay.scheduling.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.carequay.shared.TimeRange;

/** Spans of time as sets of instants: joined, and with others cut out. */
public final class TimeSpans {
    private TimeSpans() {}

    /** The same time in order, where spans that touch or overlap are one. */
    public static List<TimeRange> joined(Collection<TimeRange> spans) {
        List<TimeRange> joined = new ArrayList<>();
        spans.stream().sorted(Comparator.comparing(TimeRange::start)).forEach(next -> {
            TimeRange last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || last.end().isBefore(next.start())) {
                joined.add(next);
            } else if (next.end().isAfter(last.end())) {
                joined.set(joined.size() - 1, new TimeRange(last.start(), next.end()));
            }
        });
        return joined;
    }

    /** What of the spans is in none of the cuts, in order. */
    public static List<TimeRange> without(Collection<TimeRange> spans, Collection<TimeRange> cuts) {
        List<TimeRange> gaps = joined(cuts);
        List<TimeRange> left = new ArrayList<>();
        for (TimeRange span : joined(spans)) {
            Instant from = span.start();
            for (TimeRange gap : gaps) {
                if (gap.start().isAfter(from)) {
                    add(left, from, earlier(gap.start(), span.end()));
                }
                from = gap.end().isAfter(from) ? gap.end() : from;
            }
            add(left, from, span.end());
        }
        return left;
    }

    private static void add(List<TimeRange> left, Instant from, Instant to) {
        if (from.isBefore(to)) {
            left.add(new TimeRange(from, to));
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
