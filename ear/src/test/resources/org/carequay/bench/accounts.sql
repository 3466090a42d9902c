-- As many cases of one firm, each of a patient of its own with one open invoice, in the clinic eastside.
create temporary table opened as
select c.id as clinic_id, a.firm_id, a.id as attorney_id, g as n, gen_random_uuid() as patient_id,
  gen_random_uuid() as case_id
from clinic c
cross join lateral (select x.firm_id, x.id from attorney x where x.clinic_id = c.id order by x.id limit 1) a
cross join generate_series(1, current_setting('bench.number')::int) g
where c.code = 'eastside';

insert into patient (clinic_id, id, version, mrn, family, given, birth_date, gender, language, family_sort, given_sort,
  changed_at)
select clinic_id, patient_id, 1, (9000000 + n)::text, 'Account', 'Ana', date '1980-01-01', 'FEMALE', 'en', 'account', 'ana',
  now()
from opened;

insert into case_file (clinic_id, id, version, case_no, patient_id, firm_id, attorney_id, date_of_loss, accident_kind,
  state, phase, opened_at, opened_by)
select clinic_id, case_id, 1, 'PI-1999-' || lpad(n::text, 5, '0'), patient_id, firm_id, attorney_id, current_date - 200,
  'AUTO', 'NY', 'ACTIVE', now(), 'bench'
from opened;
