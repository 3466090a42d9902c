package org.carequay.scheduling.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.CalendarDay;
import org.carequay.scheduling.CalendarQuery;
import org.carequay.scheduling.CalendarService;
import org.carequay.scheduling.CalendarVisit;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.ResourceId;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;
import org.carequay.tenancy.SiteId;

/** Reads what a calendar draws. */
@Stateless
@PermitAll
@Local(CalendarService.class)
public class CalendarServiceBean implements CalendarService {
    /** No visit is longer than twelve hours, so one that reaches into the span began at most that long before it. */
    private static final String CHOSEN =
            """
            from appointment a
            where a.start_at > ?::timestamptz - interval '12 hours' and a.start_at < ? and a.end_at > ?
              and (not a.held or a.status = 'PENDING')
              and (cardinality(?) = 0 or a.provider_id = any (?)) and (cardinality(?) = 0 or a.site_id = any (?))
              and (cardinality(?) = 0 or a.visit_type_id = any (?)) and (cardinality(?) = 0 or a.status = any (?))
            """;

    /** All of them are in one index, so that no page of the table is read for a visit that did not change of late. */
    private static final String COLUMNS =
            """
            a.id, a.version, a.patient_id, a.visit_type_id, a.provider_id, a.site_id, a.start_at, a.end_at, a.status,
              a.started_at, a.held""";
    /** Asked for the few that are held, instead of joined with all. */
    private static final String HELD_UNTIL =
            """
            case when v.held then (select o.held_until from waitlist_offer o
              where o.appointment_id = v.id and o.status = 'OPEN') end as held_until""";

    private static final String IN_ORDER = " order by v.start_at, v.id";
    private static final String OF_V = "with v as (select " + COLUMNS + " " + CHOSEN + ") ";
    /** With rooms and equipment visit by visit, for few of many. */
    private static final String DRAWN = "select v.*, pc.display_name, r.ids, " + HELD_UNTIL
            + " from v join patient_card pc on pc.patient_id = v.patient_id "
            + """
             left join lateral (
              select array_agg(b.holder_id order by b.kind desc, b.holder_id) as ids from booking_claim b
              where b.appointment_id = v.id and b.kind in ('ROOM', 'EQUIPMENT')) r on true"""
            + IN_ORDER;

    private static final String VISITS = OF_V + DRAWN;
    private static final String VISITS_ALONE = OF_V + "select v.*, " + HELD_UNTIL + " from v" + IN_ORDER;
    /** The names of all patients of a time at once: in the order of their keys, instead of one search for each visit. */
    private static final String NAMES = "select patient_id, display_name from patient_card where patient_id = any (?)";
    /**
     * Rooms and equipment of all visits of a time, in one piece from one index. As a join the planner, which takes the visits of a
     * day for few, would compare each with each. What is claimed begins up to a buffer of two hours before its visit.
     */
    private static final String THINGS =
            """
            select b.appointment_id, b.holder_id from booking_claim b
            where b.kind in ('ROOM', 'EQUIPMENT') and b.begins_at > ?::timestamptz - interval '14 hours' and b.begins_at < ?
            order by b.kind desc, b.holder_id""";

    private static final String DAYS =
            "with chosen as (select " + COLUMNS + ", (a.start_at at time zone ?)::date as day " + CHOSEN
                    + """
                    and a.start_at >= ?),
                    v as (
                      select * from (
                        select c.*, count(*) over (partition by day) as of_day,
                          row_number() over (partition by day order by start_at, id) as place
                        from chosen c) numbered
                      where place <= ?)
                    """
                    + DRAWN;

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Override
    public List<CalendarVisit> visits(CalendarQuery query) {
        check(query);
        Object[] chosen = chosen(query).toArray();
        if (!query.providers().isEmpty()) {
            return sql.list(VISITS, CalendarServiceBean::visit, chosen);
        }
        Map<UUID, List<ResourceId>> things = things(query);
        List<CalendarVisit> visits = sql.list(
                VISITS_ALONE, row -> visit(row, null, things.getOrDefault(Columns.uuid(row, "id"), List.of())), chosen);
        Map<PatientId, String> names = names(visits);
        return visits.stream()
                .filter(visit -> names.containsKey(visit.patient()))
                .map(visit -> visit.of(names.get(visit.patient())))
                .toList();
    }

    private Map<PatientId, String> names(List<CalendarVisit> visits) {
        Map<PatientId, String> names = new HashMap<>();
        sql.forEach(
                NAMES,
                row -> names.put(new PatientId(Columns.uuid(row, "patient_id")), row.getString("display_name")),
                (Object) visits.stream()
                        .map(visit -> visit.patient().value())
                        .distinct()
                        .toArray(UUID[]::new));
        return names;
    }

    private Map<UUID, List<ResourceId>> things(CalendarQuery query) {
        Map<UUID, List<ResourceId>> things = new HashMap<>();
        sql.forEach(
                THINGS,
                row -> things.computeIfAbsent(Columns.uuid(row, "appointment_id"), visit -> new ArrayList<>(2))
                        .add(new ResourceId(Columns.uuid(row, "holder_id"))),
                query.time().start(),
                query.time().end());
        return things;
    }

    @Override
    public List<CalendarDay> days(CalendarQuery query, int shown) {
        check(query);
        List<Object> values = new ArrayList<>();
        values.add(caller.zone().getId());
        values.addAll(chosen(query));
        values.add(query.time().start());
        values.add(Math.max(1, shown));
        record Numbered(LocalDate day, long ofDay, CalendarVisit visit) {}
        Map<LocalDate, CalendarDay> days = new LinkedHashMap<>();
        sql.list(
                        DAYS,
                        row -> new Numbered(row.getObject("day", LocalDate.class), row.getLong("of_day"), visit(row)),
                        values.toArray())
                .forEach(found -> days.merge(
                        found.day(),
                        new CalendarDay(found.day(), found.ofDay(), List.of(found.visit())),
                        CalendarServiceBean::joined));
        return List.copyOf(days.values());
    }

    private static CalendarDay joined(CalendarDay day, CalendarDay more) {
        List<CalendarVisit> first = new ArrayList<>(day.first());
        first.addAll(more.first());
        return new CalendarDay(day.day(), day.count(), first);
    }

    private static void check(CalendarQuery query) {
        Duration asked = Duration.between(query.time().start(), query.time().end());
        new InvalidInput.Check()
                .that(asked.compareTo(Duration.ofDays(LONGEST_DAYS)) <= 0, "to", "range-too-long")
                .done();
    }

    private static List<Object> chosen(CalendarQuery query) {
        List<Object> values = new ArrayList<>(
                List.of(query.time().start(), query.time().end(), query.time().start()));
        for (Object[] filter : List.of(
                ids(query.providers(), ProviderId::value),
                ids(query.sites(), SiteId::value),
                ids(query.visitTypes(), VisitTypeId::value),
                query.statuses().stream().map(Enum::name).toArray(String[]::new))) {
            values.add(filter);
            values.add(filter);
        }
        return values;
    }

    private static <T> UUID[] ids(Set<T> chosen, Function<T, UUID> value) {
        return chosen.stream().map(value).toArray(UUID[]::new);
    }

    private static CalendarVisit visit(ResultSet row) throws SQLException {
        return visit(row, row.getString("display_name"), resources(row.getArray("ids")));
    }

    private static CalendarVisit visit(ResultSet row, String patientName, List<ResourceId> things) throws SQLException {
        return new CalendarVisit(
                new AppointmentId(Columns.uuid(row, "id")),
                row.getLong("version"),
                new PatientId(Columns.uuid(row, "patient_id")),
                patientName,
                new VisitTypeId(Columns.uuid(row, "visit_type_id")),
                new ProviderId(Columns.uuid(row, "provider_id")),
                new SiteId(Columns.uuid(row, "site_id")),
                Columns.instant(row, "start_at"),
                Columns.instant(row, "end_at"),
                Columns.code(row, "status", AppointmentStatus.class),
                row.getObject("started_at") != null,
                things,
                Columns.instant(row, "held_until"));
    }

    private static List<ResourceId> resources(Array ids) throws SQLException {
        return ids == null
                ? List.of()
                : Arrays.stream((UUID[]) ids.getArray()).map(ResourceId::new).toList();
    }
}
