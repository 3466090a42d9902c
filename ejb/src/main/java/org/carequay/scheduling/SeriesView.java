package org.carequay.scheduling;

import java.util.List;

/**
 * A series as it stands.
 *
 * @param splitFrom the series it was before somebody changed "this and the following visits"; null for one that was planned so
 * @param continuedBy the newest series that was split from it, or null
 * @param occurrences earliest first, also those that are over or called off
 */
public record SeriesView(
        SeriesId id, Recurrence recurrence, SeriesId splitFrom, SeriesId continuedBy, List<Occurrence> occurrences) {
    /**
     * One visit of it.
     *
     * @param number its place in the series as it was planned, from 1
     * @param changed whether it was changed by itself; changes of the whole series leave it alone then
     */
    public record Occurrence(int number, boolean changed, AppointmentView visit) {}

    public SeriesView {
        occurrences = List.copyOf(occurrences);
    }
}
