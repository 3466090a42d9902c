package org.carequay.shared;

import java.time.LocalDate;

/** A span of days, both ends included; an open end is null (FHIR Period). */
public record DatePeriod(LocalDate start, LocalDate end) {
    /** Whether the end is not before the start. */
    public boolean ordered() {
        return start == null || end == null || !end.isBefore(start);
    }

    public boolean contains(LocalDate day) {
        return (start == null || !day.isBefore(start)) && (end == null || !day.isAfter(end));
    }

    /** Null when both ends are open: nothing is said. */
    public static DatePeriod of(LocalDate start, LocalDate end) {
        return start == null && end == null ? null : new DatePeriod(start, end);
    }

    public static LocalDate start(DatePeriod period) {
        return period == null ? null : period.start();
    }

    public static LocalDate end(DatePeriod period) {
        return period == null ? null : period.end();
    }
}
