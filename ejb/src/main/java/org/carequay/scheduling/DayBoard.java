package org.carequay.scheduling;

import java.util.List;

/** The visits of a day that take place, earliest first, and how long each stage may last. */
public record DayBoard(List<BoardVisit> visits, ScheduleSettings settings) {
    public DayBoard {
        visits = List.copyOf(visits);
    }
}
