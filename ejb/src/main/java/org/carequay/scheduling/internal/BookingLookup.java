package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.UUID;
import org.carequay.scheduling.BookAppointment;
import org.carequay.scheduling.ResourceId;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.CurrentCaller;

/** Fetches all that a booking has to know in one statement. */
@ApplicationScoped
public class BookingLookup {
    private static final String LOOK =
            """
            select v.name as visit_type_name, v.colour, v.exam, v.active, v.minutes, v.buffer_before, v.buffer_after,
              v.needs_room, v.room_kind, v.equipment_kinds, v.notice_hours, v.horizon_days, v.daily_cap,
              p.name as provider_name, p.active as provider_active, does.eligible, s.name as site_name, pc.mrn,
              pc.display_name, pc.merged_into is not null as merged, pc.deceased, cc.patient_id as case_patient,
              cc.attorney_id, h.weekly, x.exceptions, r.ids, r.kinds, r.subkinds, r.names, r.states, day.booked as same_day,
              case when ask.overbook
                then (select min(l.lane) from generate_series(0, 2) l (lane) where l.lane <> all (lanes.taken))
                when not lanes.taken && array[1, 2] then 0 end as lane
            from (values (?::uuid[], ?::uuid, ?::uuid, ?::uuid, ?::uuid, ?::uuid, ?::timestamptz, ?::timestamptz,
                ?::timestamptz, ?::timestamptz, ?::uuid[], ?::boolean))
              as ask (aside, visit_type, provider, site, patient, case_file, start_at, end_at, day_from, day_to, wanted, overbook)
            left join visit_type v on v.id = ask.visit_type
            left join provider p on p.id = ask.provider
            left join site s on s.id = ask.site
            left join patient_card pc on pc.patient_id = ask.patient
            left join case_card cc on cc.case_id = ask.case_file
            cross join lateral (
              select ask.start_at as from_at, coalesce(ask.end_at, ask.start_at + v.minutes * interval '1 minute') as to_at) t
            left join lateral (
              select coalesce(bool_or(vp.provider_id = ask.provider), true) as eligible from visit_type_provider vp
              where vp.visit_type_id = ask.visit_type) does on true
            left join lateral (
              select coalesce(array_agg(b.slot::int), '{}') as taken from booking_claim b
              where b.holder_id = ask.provider
                and b.appointment_id <> all (ask.aside) and b.begins_at > t.from_at - interval '18 hours'
                and b.begins_at < t.to_at + v.buffer_after * interval '1 minute'
                and b.during && tstzrange(t.from_at - v.buffer_before * interval '1 minute',
                  t.to_at + v.buffer_after * interval '1 minute')) lanes on true
            left join lateral (
              select string_agg(concat_ws(' ', h.day, h.from_time, h.to_time, coalesce(h.valid_from::text, '-'),
                coalesce(h.valid_to::text, '-')), ',') as weekly
              from provider_hours h where h.provider_id = ask.provider and h.site_id = ask.site) h on true
            left join lateral (
              select string_agg(concat_ws(' ', e.kind, extract(epoch from e.from_at), extract(epoch from e.to_at)), ',')
                as exceptions
              from availability_change e
              where e.to_at > t.from_at and e.from_at < t.to_at and case e.kind
                when 'HOLIDAY' then e.site_id is null or e.site_id = ask.site
                when 'OPENING' then e.provider_id = ask.provider and e.site_id = ask.site
                else e.provider_id = ask.provider end) x on true
            left join lateral (
              select array_agg(r.id order by r.name) as ids, array_agg(r.kind order by r.name) as kinds,
                array_agg(r.subkind order by r.name) as subkinds, array_agg(r.name order by r.name) as names,
                array_agg(case
                  when not r.active then 'INACTIVE'
                  when exists (
                    select from availability_change e
                    where e.resource_id = r.id and e.to_at > t.from_at and e.from_at < t.to_at) then 'BLOCKED'
                  when exists (
                    select from booking_claim b where b.holder_id = r.id and b.appointment_id <> all (ask.aside)
                      and b.begins_at > t.from_at - interval '12 hours' and b.begins_at < t.to_at
                      and b.during && tstzrange(t.from_at, t.to_at)) then 'BUSY'
                  else 'FREE' end order by r.name) as states
              from resource r
              where r.site_id = ask.site and (r.id = any (ask.wanted)
                or v.needs_room and r.kind = 'ROOM' and (v.room_kind is null or r.subkind = v.room_kind)
                or r.kind = 'EQUIPMENT' and r.subkind = any (string_to_array(v.equipment_kinds, e'\\n')))) r on true
            left join lateral (
              select count(*) as booked
              from visits_of_kind(v.id, array[ask.provider], ask.day_from, ask.day_to) a
              where v.daily_cap is not null and a.id <> all (ask.aside)) day on v.daily_cap is not null""";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    /**
     * @param aside appointments that are in nobody's way: the one itself, and those that move with it
     * @throws NotFound naming what is unknown
     */
    BookingFacts look(Collection<UUID> aside, BookAppointment ask, boolean overbook) {
        UUID[] wanted =
                ask.resources().stream().map(ResourceId::value).distinct().toArray(UUID[]::new);
        ZoneId zone = caller.zone();
        LocalDate day = LocalDate.ofInstant(ask.start(), zone);
        BookingFacts found = sql.first(
                        LOOK,
                        row -> BookingFactsReader.read(row, zone),
                        aside.toArray(UUID[]::new),
                        ask.visitType().value(),
                        ask.provider().value(),
                        ask.site().value(),
                        ask.patient().value(),
                        ask.caseFile() == null ? null : ask.caseFile().value(),
                        ask.start(),
                        ask.length() == null ? null : ask.start().plus(ask.length()),
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant(),
                        wanted,
                        overbook)
                .orElseThrow();
        known("visit type", found.visitTypeName());
        known("provider", found.providerName());
        known("site", found.siteName());
        known("patient", found.mrn());
        known("case", ask.caseFile() == null ? "" : found.casePatient());
        long here = found.things().stream()
                .filter(thing -> ask.resources().contains(thing.resource()))
                .count();
        known("resource", here < wanted.length ? null : "");
        return found;
    }

    private static void known(String what, Object value) {
        if (value == null) {
            throw new NotFound(what);
        }
    }
}
