package org.carequay.batch.demo;

import java.time.Duration;
import java.time.Instant;

/** When a visit's steps happened: around its start for the past, some minutes ago for whoever is in the house now. */
record VisitTimes(Instant arrived, Instant checkedIn, Instant started, Instant signed) {
    static VisitTimes of(VisitPlan visit, Instant now) {
        return switch (visit.fate()) {
            case WITH_PROVIDER -> ago(now, 38, 30, 14);
            case CHECKED_IN -> ago(now, 21, 11, 0);
            case ARRIVED -> ago(now, 7, 0, 0);
            default -> past(visit, now);
        };
    }

    private static VisitTimes past(VisitPlan visit, Instant now) {
        Chance chance = Chance.of("times", visit.provider(), visit.start());
        Instant arrived = visit.start().minus(Duration.ofMinutes(chance.between(6, 15)));
        Instant checkedIn = arrived.plus(Duration.ofMinutes(chance.between(2, 5)));
        Instant started = visit.start().plus(Duration.ofMinutes(chance.between(0, 9)));
        Instant signed = visit.end().plus(Duration.ofMinutes(chance.between(5, 90)));
        return new VisitTimes(arrived, checkedIn, started, signed.isAfter(now) ? now : signed);
    }

    private static VisitTimes ago(Instant now, int arrived, int checkedIn, int started) {
        return new VisitTimes(
                minutesBefore(now, arrived), minutesBefore(now, checkedIn), minutesBefore(now, started), now);
    }

    private static Instant minutesBefore(Instant now, int minutes) {
        return now.minus(Duration.ofMinutes(minutes));
    }
}
