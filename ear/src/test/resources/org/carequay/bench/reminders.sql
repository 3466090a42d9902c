-- So many patients of harbor who agreed to e-mails, each with a visit tomorrow that was booked long ago.
create temporary table reminded as
select c.id as clinic_id, gen_random_uuid() as patient_id, gen_random_uuid() as visit_id, n,
  (select id from visit_type v where v.clinic_id = c.id limit 1) as visit_type_id,
  (select id from provider p where p.clinic_id = c.id limit 1) as provider_id,
  (select id from site s where s.clinic_id = c.id limit 1) as site_id
from clinic c cross join generate_series(1, current_setting('bench.number')::int) n where c.code = 'harbor';
insert into patient (clinic_id, id, version, mrn, family, given, birth_date, gender, language, preferred_channel, family_sort,
  given_sort, changed_at)
select clinic_id, patient_id, 1, (8000000 + n)::text, 'Reminded', 'Ana', date '1980-01-01', 'FEMALE', 'en', 'EMAIL', 'reminded',
  'ana', now()
from reminded;
insert into patient_telecom (clinic_id, id, patient_id, position, system, value, use, normal)
select clinic_id, gen_random_uuid(), patient_id, 0, 'email', n || '@sink.example', 'home', n || '@sink.example' from reminded;
insert into patient_opt_in (clinic_id, id, patient_id, channel, opted_in, source, at, recorded_by)
select clinic_id, gen_random_uuid(), patient_id, 'EMAIL', true, 'IN_PERSON', now(), 'bench' from reminded;
insert into appointment (clinic_id, id, patient_id, visit_type_id, provider_id, site_id, start_at, end_at, status, created_at,
  created_by)
select clinic_id, visit_id, patient_id, visit_type_id, provider_id, site_id, now() + interval '20 hours' + n * interval '10 milliseconds',
  now() + interval '22 hours', 'BOOKED', now() - interval '30 days', 'bench'
from reminded;
insert into appointment_status_change (clinic_id, id, appointment_id, to_status, at, by_name)
select clinic_id, gen_random_uuid(), visit_id, 'BOOKED', now() - interval '30 days', 'bench' from reminded;
