package org.carequay.scheduling;

import java.util.List;

/** @param id the series that the visits belong to now */
public record SeriesChanged(SeriesId id, List<SeriesMove> moves) {
    public SeriesChanged {
        moves = List.copyOf(moves);
    }
}
