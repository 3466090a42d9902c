package org.carequay.scheduling.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carequay.tenancy.ClinicId;

/**
 * What one server tells the others: {@code server clinic day,day}. A change of very many days says only that something has
 * changed, as a notification has at most 8,000 bytes.
 */
record ScheduleNote(UUID server, DaysChanged changed) {
    private static final int MOST_DAYS = 100;

    String text() {
        String days = changed.days().size() > MOST_DAYS
                ? ""
                : changed.days().stream().map(LocalDate::toString).collect(Collectors.joining(","));
        return server + " " + changed.clinic().value() + " " + days;
    }

    /** Empty for anything that was not written by {@link #text()}. */
    static Optional<ScheduleNote> parse(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            Set<LocalDate> days = Arrays.stream(parts[2].split(","))
                    .filter(day -> !day.isEmpty())
                    .map(LocalDate::parse)
                    .collect(Collectors.toSet());
            return Optional.of(new ScheduleNote(
                    UUID.fromString(parts[0]), new DaysChanged(new ClinicId(UUID.fromString(parts[1])), days)));
        } catch (IllegalArgumentException | DateTimeException foreign) {
            return Optional.empty();
        }
    }
}
