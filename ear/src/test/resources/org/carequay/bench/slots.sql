-- A large clinic for the search for free times: 50 providers at 5 sites, 80 rooms and 20 devices there, bench.number days of
-- visits behind (28 of each provider a day), and the next three days full. Each visit has its provider, patient and room; on the days
-- to come every second one a device too.
create temporary table place as
select c.id as clinic_id, c.zone, n, n % 5 as site, n / 5 as seat, gen_random_uuid() as provider_id
from clinic c cross join generate_series(0, 49) n where c.code = 'eastside';
create temporary table house as
select clinic_id, site, gen_random_uuid() as site_id from place where seat = 0;
create temporary table thing as
select clinic_id, site, k, gen_random_uuid() as id, case when k < 16 then 'ROOM' else 'EQUIPMENT' end as kind
from house cross join generate_series(0, 19) k;
create temporary table person as
select clinic_id, n, k, gen_random_uuid() as id from place cross join generate_series(0, 39) k;

insert into visit_type (clinic_id, id, code, name, minutes, exam, needs_room, room_kind, equipment_kinds, colour)
select clinic_id, gen_random_uuid(), 'SLOTS', 'Slots', 15, false, true, 'Slots', 'Slots', '#336699' from place where n = 0;
insert into site (clinic_id, id, name, address)
select clinic_id, site_id, 'Slots ' || site, (select address from site limit 1) from house;
insert into resource (clinic_id, id, site_id, kind, subkind, name)
select t.clinic_id, t.id, h.site_id, t.kind, 'Slots', 'Slots ' || k from thing t join house h using (site);
insert into provider (clinic_id, id, name) select clinic_id, provider_id, 'Slots ' || n from place;
insert into provider_hours (clinic_id, id, provider_id, site_id, day, from_time, to_time)
select p.clinic_id, gen_random_uuid(), provider_id, site_id, day, '09:00', '16:00'
from place p join house h using (site) cross join generate_series(1, 7) day;
insert into patient (clinic_id, id, version, mrn, family, given, birth_date, gender, language, family_sort, given_sort,
  changed_at)
select clinic_id, id, 1, (8000000 + n * 40 + k)::text, 'Slots', 'Ana', date '1980-01-01', 'FEMALE', 'en', 'slots', 'ana', now()
from person;

create temporary table visit as
select p.clinic_id, gen_random_uuid() as id, p.provider_id, h.site_id, w.id as patient_id, r.id as room_id, d.id as device_id,
  (current_date + a.day + time '09:00' + s.k * interval '15 minutes') at time zone p.zone as start_at, a.day
from place p join house h using (site)
cross join generate_series(-current_setting('bench.number')::int, 3) as a (day) cross join generate_series(0, 27) as s (k)
join person w on w.n = p.n and w.k = s.k
join thing r on r.site = p.site and r.k = p.seat
left join thing d on d.site = p.site and d.k = 16 + p.seat and p.seat < 4 and a.day > 0;
insert into appointment (clinic_id, id, patient_id, visit_type_id, provider_id, site_id, start_at, end_at, status, created_at,
  created_by)
select v.clinic_id, v.id, patient_id, t.id, provider_id, site_id, start_at, start_at + interval '15 minutes',
  case when day < 0 then 'FULFILLED' else 'BOOKED' end, start_at, 'bench'
from visit v join visit_type t on t.code = 'SLOTS';
insert into booking_claim (clinic_id, id, appointment_id, kind, holder_id, during, patient_id)
select clinic_id, gen_random_uuid(), v.id, c.kind, c.holder, tstzrange(start_at, start_at + interval '15 minutes'),
  case c.kind when 'PATIENT' then c.holder end
from visit v cross join lateral (values
  ('PROVIDER', provider_id), ('PATIENT', v.patient_id), ('ROOM', room_id), ('EQUIPMENT', device_id)) as c (kind, holder)
where c.holder is not null;
