-- Cases of one firm with an open invoice each, put into the clinic eastside past its services: only their number matters. Nobody
-- looks like anybody else, so that nothing is found by the search for duplicates.
create temporary table many as
select c.id as clinic_id, a.firm_id, a.id as attorney_id, g as n, gen_random_uuid() as patient_id,
  gen_random_uuid() as case_id, gen_random_uuid() as invoice_id, gen_random_uuid() as entry_id,
  translate(left(md5('family' || g), 12), '0123456789', 'ghijklmnop') as family,
  translate(left(md5('given' || g), 12), '0123456789', 'ghijklmnop') as given
from clinic c
cross join lateral (select x.firm_id, x.id from attorney x where x.clinic_id = c.id order by x.id limit 1) a
cross join generate_series(1, 400) g
where c.code = 'eastside';

insert into patient (clinic_id, id, version, mrn, family, given, birth_date, gender, language, family_sort, given_sort,
  changed_at)
select clinic_id, patient_id, 1, (9000000 + n)::text, initcap(family), initcap(given), date '1930-01-01' + n * 61, 'FEMALE', 'en',
  family, given, now()
from many;

insert into case_file (clinic_id, id, version, case_no, patient_id, firm_id, attorney_id, date_of_loss, accident_kind,
  state, phase, opened_at, opened_by)
select clinic_id, case_id, 1, 'PI-1999-' || lpad(n::text, 5, '0'), patient_id, firm_id, attorney_id, current_date - 90,
  'AUTO', 'NY', 'ACTIVE', now(), 'test'
from many;

insert into invoice (clinic_id, id, version, moves, number, case_id, patient_id, state, invoiced_on, billed)
select clinic_id, invoice_id, 1, 1, 'MANY-' || n, case_id, patient_id, 'PENDING_INVOICE', current_date - 60, 100 + n
from many;

insert into invoice_line (clinic_id, id, invoice_id, position, encounter_id, date_of_service, code, label, units, unit_price,
  amount, diagnoses)
select clinic_id, gen_random_uuid(), invoice_id, 1, gen_random_uuid(), current_date - 61, '99213', 'Visit', 1, 100 + n,
  100 + n, 'M54.2'
from many;

insert into invoice_move (clinic_id, id, invoice_id, position, to_state, by_name, at)
select clinic_id, gen_random_uuid(), invoice_id, 1, 'PENDING_INVOICE', 'test', now() from many;

insert into ledger_entry (clinic_id, id, kind, booked_on, booked_at, invoice_id, by_name)
select clinic_id, entry_id, 'CHARGE', current_date - 60, now(), invoice_id, 'test' from many;

-- What some owe is their own, so that their statements go to them.
insert into ledger_line (clinic_id, id, entry_id, booked_on, account, debit, credit, case_id, invoice_id)
select clinic_id, gen_random_uuid(), entry_id, current_date - 60,
  case when account = 'RECEIVABLE' and n <= 20 then 'PATIENT_RECEIVABLE' else account end, case account when 'RECEIVABLE' then 100 + n else 0 end,
  case account when 'RECEIVABLE' then 0 else 100 + n end, case_id, invoice_id
from many cross join unnest(array['RECEIVABLE', 'REVENUE']) account;

-- What autovacuum does after so many rows, only now.
analyze;
