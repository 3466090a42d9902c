-- So many more patients of harbor, each with an injury case, a first exam on some day of the last three years and two more visits
-- in the two weeks after it.
create temporary table recalled as
select c.id as clinic_id, gen_random_uuid() as patient_id, gen_random_uuid() as case_id, p.there + g.n as n,
  now() - interval '1 day' * (1 + (p.there + g.n) % 1000) as first_at,
  (select id from visit_type v where v.clinic_id = c.id and v.code = 'INITIAL') as exam_id,
  (select id from visit_type v where v.clinic_id = c.id and v.code = 'THERAPY') as therapy_id,
  (select id from provider v where v.clinic_id = c.id order by v.id limit 1) as provider_id,
  (select id from site s where s.clinic_id = c.id order by s.id limit 1) as site_id
from clinic c
cross join (select count(*) as there from patient where family = 'Recalled') p
cross join generate_series(1, current_setting('bench.number')::int) g (n)
where c.code = 'harbor';
insert into patient (clinic_id, id, version, mrn, family, given, birth_date, gender, language, preferred_channel, family_sort,
  given_sort, changed_at)
select clinic_id, patient_id, 1, (7000000 + n)::text, 'Recalled', 'Ana', date '1980-01-01', 'FEMALE', 'en', 'EMAIL', 'recalled',
  'ana', now()
from recalled;
insert into patient_telecom (clinic_id, id, patient_id, position, system, value, use, normal)
select clinic_id, gen_random_uuid(), patient_id, 0, 'email', n || '@sink.example', 'home', n || '@sink.example' from recalled;
insert into patient_opt_in (clinic_id, id, patient_id, channel, opted_in, source, at, recorded_by)
select clinic_id, gen_random_uuid(), patient_id, 'EMAIL', true, 'IN_PERSON', now(), 'bench' from recalled;
insert into case_file (clinic_id, id, version, case_no, patient_id, date_of_loss, accident_kind, state, phase, opened_at, opened_by)
select clinic_id, case_id, 1, 'PI-1999-' || lpad(n::text, 7, '0'), patient_id, first_at::date, 'AUTO', 'NY', 'ACTIVE', first_at, 'bench'
from recalled;
insert into appointment (clinic_id, id, patient_id, case_id, visit_type_id, provider_id, site_id, start_at, end_at, status, created_at,
  created_by)
select r.clinic_id, gen_random_uuid(), patient_id, case_id, case when v.nth = 0 then exam_id else therapy_id end, provider_id, site_id,
  first_at + v.nth * interval '7 days', first_at + v.nth * interval '7 days' + interval '30 minutes', 'FULFILLED', first_at, 'bench'
from recalled r cross join generate_series(0, 2) v (nth)
where first_at + v.nth * interval '7 days' < now();
drop table recalled;
