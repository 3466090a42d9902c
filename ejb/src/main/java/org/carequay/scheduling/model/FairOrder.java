package org.carequay.scheduling.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;

/**
 * The order in which those who wait are offered a time that suits several: priority, then days of waiting, then who could go at
 * fewer other times, then who came first.
 */
public final class FairOrder implements Comparator<WaitlistTurn> {
    private final Comparator<WaitlistTurn> order;

    /** @param zone of the clinic, whose days count */
    public FairOrder(ZoneId zone) {
        order = Comparator.comparing(WaitlistTurn::priority)
                .thenComparing(turn -> LocalDate.ofInstant(turn.since(), zone))
                .thenComparing(WaitlistTurn::narrowness, Comparator.reverseOrder())
                .thenComparing(WaitlistTurn::since)
                .thenComparing(turn -> turn.entry().value());
    }

    @Override
    public int compare(WaitlistTurn one, WaitlistTurn other) {
        return order.compare(one, other);
    }
}
