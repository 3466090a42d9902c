-- A large clinic in harbor with about that many visits: 50 providers, 80 rooms, 10,000 patients, and on every weekday 40
-- visits for each provider, as many days back as it takes; each with its first status and its claims.
create temporary table clinic_of as select id as clinic_id from clinic where code = 'harbor';
create temporary table kind as
select clinic_id, gen_random_uuid() as id, n from clinic_of cross join generate_series(1, 6) n;
insert into visit_type (clinic_id, id, code, name, minutes, exam, needs_room, colour)
select clinic_id, id, 'CAL' || n, 'Calendar ' || n, 15, false, true, '#33669' || n from kind;
create temporary table place as select clinic_id, gen_random_uuid() as id from clinic_of;
insert into site (clinic_id, id, name, address) select clinic_id, id, 'Calendar', (select address from site limit 1) from place;
create temporary table room as select clinic_id, gen_random_uuid() as id, n from clinic_of cross join generate_series(1, 80) n;
insert into resource (clinic_id, id, site_id, kind, name)
select r.clinic_id, r.id, p.id, 'ROOM', 'Calendar room ' || n from room r cross join place p;
create temporary table who as select clinic_id, gen_random_uuid() as id, n from clinic_of cross join generate_series(1, 50) n;
insert into provider (clinic_id, id, name) select clinic_id, id, 'Calendar ' || n from who;
create temporary table ill as select clinic_id, gen_random_uuid() as id, n from clinic_of cross join generate_series(0, 9999) n;
insert into patient (clinic_id, id, version, mrn, family, given, birth_date, gender, language, family_sort, given_sort,
  changed_at)
select clinic_id, id, 1, (9000000 + n)::text, 'Calendar', 'Ana ' || n, date '1980-01-01', 'FEMALE', 'en', 'calendar', 'ana', now()
from ill;
create unique index on ill (n);

create temporary table visit as
select c.clinic_id, gen_random_uuid() as id, w.id as provider_id, i.id as patient_id, k.id as visit_type_id, p.id as site_id,
  r.id as room_id, (d.day + time '08:00' + s * interval '15 minutes') at time zone 'America/Los_Angeles' as start_at
from clinic_of c cross join place p
cross join (
  select day::date, row_number() over (order by day desc) as back
  from generate_series(current_date + 5, current_date - 1500, interval '-1 day') day where extract(isodow from day) < 6
  limit greatest(6, current_setting('bench.number')::int / 2000)) d
cross join generate_series(0, 39) s
join who w on true
join room r on r.n = 1 + (w.n + d.back) % 80
join kind k on k.n = 1 + (w.n + s) % 6
join ill i on i.n = (w.n + 50 * s + 2000 * d.back) % 10000;
insert into appointment (clinic_id, id, patient_id, visit_type_id, provider_id, site_id, start_at, end_at, status, created_at,
  created_by)
select clinic_id, id, patient_id, visit_type_id, provider_id, site_id, start_at, start_at + interval '15 minutes',
  case when start_at < now() then 'FULFILLED' else 'BOOKED' end, start_at - interval '7 days', 'bench'
from visit;
insert into appointment_status_change (clinic_id, id, appointment_id, to_status, at, by_name)
select clinic_id, gen_random_uuid(), id, 'BOOKED', start_at - interval '7 days', 'bench' from visit;
insert into booking_claim (clinic_id, id, appointment_id, kind, holder_id, during, patient_id)
select v.clinic_id, gen_random_uuid(), v.id, h.kind, h.id, tstzrange(v.start_at, v.start_at + interval '15 minutes'),
  case h.kind when 'PATIENT' then h.id end
from visit v
cross join lateral (values ('PROVIDER', v.provider_id), ('PATIENT', v.patient_id), ('ROOM', v.room_id)) as h (kind, id);
