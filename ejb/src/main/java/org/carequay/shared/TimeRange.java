package org.carequay.shared;

import java.time.Duration;
import java.time.Instant;

/** A half-open span of time: from {@code start}, which belongs to it, to {@code end}, which does not. */
public record TimeRange(Instant start, Instant end) {
    public TimeRange {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a time range ends after it starts");
        }
    }

    public boolean overlaps(TimeRange other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public boolean contains(TimeRange other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    public TimeRange widen(Duration before, Duration after) {
        return new TimeRange(start.minus(before), end.plus(after));
    }
}
