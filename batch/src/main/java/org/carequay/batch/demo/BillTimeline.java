package org.carequay.batch.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** When the steps of a bill happen: from some days after the last visit over four months at most, and never after now. */
record BillTimeline(Instant first, Duration span, ZoneId zone) {
    private static final Duration LONGEST = Duration.ofDays(120);

    static BillTimeline after(LocalDate lastVisit, ZoneId zone, Instant now, Chance chance) {
        Instant wished = lastVisit
                .plusDays(chance.between(2, 6))
                .atTime(LocalTime.of(chance.between(9, 16), chance.between(0, 59)))
                .atZone(zone)
                .toInstant();
        Instant first = wished.isBefore(now) ? wished : now.minus(Duration.ofMinutes(90));
        Duration left = Duration.between(first, now).minusMinutes(5);
        return new BillTimeline(first, left.compareTo(LONGEST) < 0 ? left : LONGEST, zone);
    }

    /** The moment after that share of the whole, in hundredths. */
    Instant at(int share) {
        return first.plus(span.multipliedBy(share).dividedBy(100)).truncatedTo(ChronoUnit.SECONDS);
    }

    LocalDate dayAt(int share) {
        return LocalDate.ofInstant(at(share), zone);
    }
}
