package org.carequay.api.paging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;

/**
 * A bound of a span of time in a query: an instant ({@code 2026-03-04T15:00:00Z}), or a day of the clinic, which as "from"
 * means its start and as "to" its end.
 *
 * @param day null when it is an instant
 */
public record Moment(Instant instant, LocalDate day) {
    private static final int DAY_LENGTH = 10;
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 9999;

    /** @throws InvalidInput when it is neither */
    public static Moment parse(String text) {
        try {
            // A plus sign that was not escaped arrives as a blank.
            String plain = text.strip().replace(' ', '+');
            Moment moment = plain.length() == DAY_LENGTH
                    ? new Moment(null, LocalDate.parse(plain))
                    : new Moment(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(plain, Instant::from), null);
            if (moment.kept()) {
                return moment;
            }
        } catch (DateTimeParseException malformed) {
            throw refused();
        }
        throw refused();
    }

    private boolean kept() {
        int year = day != null
                ? day.getYear()
                : instant.atZone(java.time.ZoneOffset.UTC).getYear();
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static InvalidInput refused() {
        return new InvalidInput("invalid", List.of(new Violation("moment", "not-an-instant")));
    }

    static Instant from(Moment moment, ZoneId zone) {
        return moment == null || moment.day == null
                ? instantOf(moment)
                : moment.day.atStartOfDay(zone).toInstant();
    }

    static Instant to(Moment moment, ZoneId zone) {
        return moment == null || moment.day == null
                ? instantOf(moment)
                : moment.day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static Instant instantOf(Moment moment) {
        return moment == null ? null : moment.instant;
    }
}
