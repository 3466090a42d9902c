package org.carequay.scheduling;

import java.util.Map;

/** A rule that keeps a visit from being booked. {@code details} fill the places of the sentence of its code. */
public record BookingObstacle(BookingRule rule, Map<String, Object> details) {
    public BookingObstacle {
        details = Map.copyOf(details);
    }

    public String code() {
        return rule.code();
    }
}
