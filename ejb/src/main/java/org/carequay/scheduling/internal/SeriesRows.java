package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.Recurrence;
import org.carequay.scheduling.SeriesId;
import org.carequay.scheduling.SeriesPlace;
import org.carequay.shared.Clock;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** The rows of series, and which visits belong to them. */
@ApplicationScoped
public class SeriesRows {
    private static final String CREATE =
            """
            insert into appointment_series (clinic_id, id, week_interval, days, occurrence_count, split_from,
              created_at, created_by, created_account)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String JOIN = "update appointment set series_id = ?, occurrence = ? where id = ?";
    private static final String HEAD =
            """
            select s.id, s.week_interval, s.days, s.occurrence_count, s.split_from, n.id as continued_by
            from appointment_series s
            left join lateral (
              select c.id from appointment_series c where c.clinic_id = s.clinic_id and c.split_from = s.id
              order by c.created_at desc limit 1) n on true
            where s.id = ?""";
    private static final String SHIFT = "update appointment_series set days = ?, version = version + 1 where id = ?";
    private static final String OF =
            """
            select a.id, a.occurrence, a.occurrence_changed from appointment a where a.series_id = ?
            order by a.start_at, a.id""";
    private static final String PLACE =
            """
            select s.id, a.occurrence, s.occurrence_count, a.start_at
            from appointment a join appointment_series s on s.clinic_id = a.clinic_id and s.id = a.series_id
            where a.id = ?""";
    /** In the order of their ids, so that two people who change one series take turns. */
    private static final String AHEAD =
            """
            select a.id from appointment a
            where a.series_id = ? and a.status in ('PENDING', 'BOOKED') and a.start_at > ?
              and (?::timestamptz is null or a.start_at >= ?) and (?::uuid is null or a.id = ?)
            order by a.id for update""";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** The series itself. */
    record Head(SeriesId id, Recurrence recurrence, SeriesId splitFrom, SeriesId continuedBy) {}

    /** A visit of it. */
    record Member(UUID visit, int number, boolean changed) {}

    void create(SeriesId id, Recurrence recurrence, SeriesId splitFrom) {
        Caller by = caller.get();
        sql.update(
                CREATE,
                id.value(),
                recurrence.weekInterval(),
                days(recurrence),
                recurrence.occurrenceCount(),
                splitFrom == null ? null : splitFrom.value(),
                clock.now(),
                by.personName(),
                by.account());
    }

    void join(UUID visit, SeriesId series, int number) {
        sql.update(JOIN, series.value(), number, visit);
    }

    void reword(SeriesId series, Recurrence recurrence) {
        sql.update(SHIFT, days(recurrence), series.value());
    }

    /** @throws NotFound */
    Head head(SeriesId id) {
        return sql.first(HEAD, SeriesRows::head, id.value()).orElseThrow(() -> new NotFound("series"));
    }

    /** Earliest first. */
    List<Member> members(SeriesId id) {
        return sql.list(
                OF,
                row -> new Member(
                        Columns.uuid(row, "id"), row.getInt("occurrence"), row.getBoolean("occurrence_changed")),
                id.value());
    }

    Optional<SeriesPlace> placeOf(AppointmentId visit) {
        return sql.first(
                PLACE,
                row -> new SeriesPlace(
                        new SeriesId(Columns.uuid(row, "id")),
                        row.getInt("occurrence"),
                        row.getInt("occurrence_count")),
                visit.value());
    }

    /**
     * Locks the visits that are booked and ahead.
     *
     * @param from those that start no earlier; null: all
     * @param only that one; null: all
     */
    Set<UUID> lockAhead(SeriesId series, Instant from, UUID only) {
        return sql
                .list(AHEAD, row -> Columns.uuid(row, "id"), series.value(), clock.now(), from, from, only, only)
                .stream()
                .collect(Collectors.toSet());
    }

    private static String days(Recurrence recurrence) {
        return recurrence.days().stream()
                .sorted()
                .map(day -> day.name().substring(0, 2))
                .collect(Collectors.joining(","));
    }

    private static Head head(ResultSet row) throws SQLException {
        Set<DayOfWeek> days = Arrays.stream(row.getString("days").split(","))
                .map(code -> Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.name().startsWith(code))
                        .findFirst()
                        .orElseThrow())
                .collect(Collectors.toSet());
        return new Head(
                new SeriesId(Columns.uuid(row, "id")),
                new Recurrence(row.getInt("week_interval"), days, row.getInt("occurrence_count")),
                SeriesId.of(Columns.uuid(row, "split_from")),
                SeriesId.of(Columns.uuid(row, "continued_by")));
    }
}
