package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.carequay.scheduling.BookAppointment;
import org.carequay.scheduling.ResourceId;
import org.carequay.scheduling.ResourceKind;
import org.carequay.scheduling.model.WorkingDay;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Fetches all that a booking has to know in one statement. */
@ApplicationScoped
public class BookingLookup {
    private static final String LOOK =
            """
            select v.name as visit_type_name, v.colour, n.minutes, v.buffer_before, v.buffer_after, v.exam, v.needs_room,
              p.name as provider_name, s.name as site_name, pc.mrn, pc.display_name, cc.patient_id as case_patient,
              cc.attorney_id, h.shifts, r.ids, r.kinds, r.names,
              case when ask.overbook
                then (select min(l.lane) from generate_series(0, 2) l (lane) where l.lane <> all (lanes.taken))
                when not lanes.taken && array[1, 2] then 0 end as lane
            from (values (?::uuid, ?::uuid, ?::uuid, ?::uuid, ?::uuid, ?::timestamptz, ?::int, ?::uuid[], ?::boolean,
                ?::int, ?::uuid))
              as ask (visit_type, provider, site, patient, case_file, start_at, weekday, wanted, overbook, minutes, own)
            left join visit_type v on v.id = ask.visit_type
            left join lateral (select coalesce(ask.minutes, v.minutes) as minutes) n on true
            left join provider p on p.id = ask.provider
            left join site s on s.id = ask.site
            left join patient_card pc on pc.patient_id = ask.patient
            left join case_card cc on cc.case_id = ask.case_file
            left join lateral (
              select coalesce(array_agg(b.slot::int), '{}') as taken from booking_claim b
              where b.holder_id = ask.provider
                and b.begins_at > ask.start_at - interval '18 hours'
                and b.appointment_id <> ask.own
                and b.begins_at < ask.start_at + (n.minutes + v.buffer_after) * interval '1 minute'
                and b.during && tstzrange(ask.start_at - v.buffer_before * interval '1 minute',
                  ask.start_at + (n.minutes + v.buffer_after) * interval '1 minute')) lanes on true
            left join lateral (
              select string_agg(h.from_time || '-' || h.to_time, ',') as shifts from provider_hours h
              where h.provider_id = ask.provider and h.site_id = ask.site and h.day = ask.weekday) h on true
            left join lateral (
              select array_agg(r.id order by r.name) as ids, array_agg(r.kind order by r.name) as kinds,
                array_agg(r.name order by r.name) as names
              from resource r
              where r.site_id = ask.site
                and case when cardinality(ask.wanted) > 0 then r.id = any (ask.wanted)
                  else v.needs_room and r.kind = 'ROOM' and not exists (
                    select from booking_claim b where b.holder_id = r.id and b.appointment_id <> ask.own
                      and b.begins_at > ask.start_at - interval '12 hours'
                      and b.begins_at < ask.start_at + n.minutes * interval '1 minute'
                      and b.during && tstzrange(ask.start_at, ask.start_at + n.minutes * interval '1 minute')) end
            ) r on true""";

    @Inject
    private ClinicSql sql;

    /**
     * @param own the appointment itself, which is not in its own way
     * @param day the clinic's day of the start
     * @throws NotFound naming what is unknown
     */
    BookingFacts look(UUID own, BookAppointment ask, LocalDate day, boolean overbook) {
        UUID[] wanted =
                ask.resources().stream().map(ResourceId::value).distinct().toArray(UUID[]::new);
        BookingFacts found = sql.first(
                        LOOK,
                        BookingLookup::facts,
                        ask.visitType().value(),
                        ask.provider().value(),
                        ask.site().value(),
                        ask.patient().value(),
                        ask.caseFile() == null ? null : ask.caseFile().value(),
                        ask.start(),
                        day.getDayOfWeek().getValue(),
                        wanted,
                        overbook,
                        ask.length() == null ? null : (int) ask.length().toMinutes(),
                        own)
                .orElseThrow();
        known("visit type", found.visitTypeName());
        known("provider", found.providerName());
        known("site", found.siteName());
        known("patient", found.mrn());
        known("case", ask.caseFile() == null ? "" : found.casePatient());
        known("resource", found.resources().size() < wanted.length ? null : "");
        return found;
    }

    private static void known(String what, Object value) {
        if (value == null) {
            throw new NotFound(what);
        }
    }

    private static BookingFacts facts(ResultSet row) throws SQLException {
        return new BookingFacts(
                row.getString("visit_type_name"),
                row.getString("colour"),
                row.getInt("minutes"),
                row.getInt("buffer_before"),
                row.getInt("buffer_after"),
                row.getBoolean("exam"),
                row.getBoolean("needs_room"),
                row.getString("provider_name"),
                row.getString("site_name"),
                row.getString("mrn"),
                row.getString("display_name"),
                Columns.uuid(row, "case_patient"),
                Columns.uuid(row, "attorney_id"),
                hours(row.getString("shifts")),
                things(row),
                row.getObject("lane", Integer.class));
    }

    private static List<WorkingDay.Hours> hours(String shifts) {
        return shifts == null
                ? List.of()
                : Arrays.stream(shifts.split(","))
                        .map(shift -> shift.split("-"))
                        .map(ends -> new WorkingDay.Hours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
                        .toList();
    }

    private static List<BookingFacts.Thing> things(ResultSet row) throws SQLException {
        Array ids = row.getArray("ids");
        if (ids == null) {
            return List.of();
        }
        UUID[] id = (UUID[]) ids.getArray();
        String[] kind = (String[]) row.getArray("kinds").getArray();
        String[] name = (String[]) row.getArray("names").getArray();
        List<BookingFacts.Thing> things = new ArrayList<>();
        for (int i = 0; i < id.length; i++) {
            things.add(new BookingFacts.Thing(id[i], ResourceKind.valueOf(kind[i]), name[i]));
        }
        return things;
    }
}
