package org.carequay.scheduling.internal;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.carequay.scheduling.ResourceKind;
import org.carequay.scheduling.model.Availability;
import org.carequay.scheduling.model.BookingRules;
import org.carequay.scheduling.model.Need;
import org.carequay.shared.DatePeriod;
import org.carequay.shared.TimeRange;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.LinesConverter;

/** Reads what the statements about booking answer. */
final class BookingFactsReader {
    static final String OPENING = "OPENING";

    private BookingFactsReader() {}

    static BookingFacts read(ResultSet row, ZoneId zone) throws SQLException {
        return new BookingFacts(
                row.getString("visit_type_name"),
                row.getString("colour"),
                row.getBoolean("exam"),
                rules(row),
                row.getString("provider_name"),
                row.getBoolean("provider_active"),
                row.getBoolean("eligible"),
                row.getString("site_name"),
                row.getString("mrn"),
                row.getString("display_name"),
                row.getBoolean("merged"),
                Columns.day(row, "deceased"),
                Columns.uuid(row, "case_patient"),
                Columns.uuid(row, "attorney_id"),
                availability(row.getString("weekly"), row.getString("exceptions"), zone),
                things(row),
                row.getInt("same_day"),
                row.getObject("lane", Integer.class));
    }

    /** From the columns of a kind of visit. */
    static BookingRules rules(ResultSet row) throws SQLException {
        return new BookingRules(
                row.getBoolean("active"),
                Duration.ofMinutes(row.getInt("minutes")),
                Duration.ofMinutes(row.getInt("buffer_before")),
                Duration.ofMinutes(row.getInt("buffer_after")),
                Need.of(
                        row.getBoolean("needs_room"),
                        row.getString("room_kind"),
                        LinesConverter.of(row.getString("equipment_kinds"))),
                Duration.ofHours(row.getInt("notice_hours")),
                row.getInt("horizon_days"),
                row.getObject("daily_cap", Integer.class));
    }

    private static Availability availability(String weekly, String exceptions, ZoneId zone) {
        List<Availability.Absence> absences = new ArrayList<>();
        List<TimeRange> openings = new ArrayList<>();
        parts(exceptions).forEach(part -> {
            TimeRange time = new TimeRange(instant(part[1]), instant(part[2]));
            if (part[0].equals(OPENING)) {
                openings.add(time);
            } else {
                absences.add(new Availability.Absence(Availability.Reason.valueOf(part[0]), time));
            }
        });
        List<Availability.Hours> hours = parts(weekly)
                .map(part -> new Availability.Hours(
                        DayOfWeek.of(Integer.parseInt(part[0])),
                        LocalTime.parse(part[1]),
                        LocalTime.parse(part[2]),
                        DatePeriod.of(day(part[3]), day(part[4]))))
                .toList();
        return new Availability(zone, hours, absences, openings);
    }

    private static Stream<String[]> parts(String text) {
        return text == null ? Stream.of() : Arrays.stream(text.split(",")).map(part -> part.split(" "));
    }

    private static LocalDate day(String text) {
        return text.equals("-") ? null : LocalDate.parse(text);
    }

    private static Instant instant(String epochSeconds) {
        BigDecimal[] parts = new BigDecimal(epochSeconds).divideAndRemainder(BigDecimal.ONE);
        return Instant.ofEpochSecond(
                parts[0].longValue(), parts[1].movePointRight(9).longValue());
    }

    private static List<BookingFacts.Thing> things(ResultSet row) throws SQLException {
        Array ids = row.getArray("ids");
        if (ids == null) {
            return List.of();
        }
        UUID[] id = (UUID[]) ids.getArray();
        String[] kind = texts(row, "kinds");
        String[] subkind = texts(row, "subkinds");
        String[] name = texts(row, "names");
        String[] state = texts(row, "states");
        List<BookingFacts.Thing> things = new ArrayList<>();
        for (int i = 0; i < id.length; i++) {
            things.add(new BookingFacts.Thing(
                    id[i], ResourceKind.valueOf(kind[i]), subkind[i], name[i], BookingFacts.State.valueOf(state[i])));
        }
        return things;
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
