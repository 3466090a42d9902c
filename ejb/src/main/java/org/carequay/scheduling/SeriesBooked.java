package org.carequay.scheduling;

import java.util.List;

/** A series that was booked: each visit of the plan, and why some of them are not. */
public record SeriesBooked(SeriesId id, List<SeriesLine> lines) {
    public SeriesBooked {
        lines = List.copyOf(lines);
    }

    public long count() {
        return lines.stream().filter(line -> line.booked() != null).count();
    }
}
