-- As many open invoices, in turn for each of the cases of accounts.sql, each with its charge in the journal.
create temporary table opened as
select clinic_id, id as case_id, patient_id, row_number() over (order by case_no) - 1 as place
from case_file where case_no like 'PI-1999-%';

create temporary table billed as
select f.clinic_id, f.case_id, f.patient_id, gen_random_uuid() as invoice_id, gen_random_uuid() as entry_id,
  current_date - (1 + (g * 13 % 180))::int as invoiced_on, 100 + g % 900 as amount, g + (select count(*) from invoice) as n
from (
  select g, g % (select count(*) from opened) as place from generate_series(1, current_setting('bench.number')::int) g) g
join opened f using (place);

insert into invoice (clinic_id, id, version, moves, number, case_id, patient_id, state, invoiced_on, billed)
select clinic_id, invoice_id, 1, 1, 'BENCH-' || n, case_id, patient_id, 'PENDING_INVOICE', invoiced_on, amount from billed;

insert into invoice_line (clinic_id, id, invoice_id, position, encounter_id, date_of_service, code, label, units, unit_price,
  amount, diagnoses)
select clinic_id, gen_random_uuid(), invoice_id, 1, gen_random_uuid(), invoiced_on - 1, '99213', 'Visit', 1, amount, amount,
  'M54.2'
from billed;

insert into invoice_move (clinic_id, id, invoice_id, position, to_state, by_name, at)
select clinic_id, gen_random_uuid(), invoice_id, 1, 'PENDING_INVOICE', 'bench', now() from billed;

insert into ledger_entry (clinic_id, id, kind, booked_on, booked_at, invoice_id, by_name)
select clinic_id, entry_id, 'CHARGE', invoiced_on, now(), invoice_id, 'bench' from billed;

insert into ledger_line (clinic_id, id, entry_id, booked_on, account, debit, credit, case_id, invoice_id)
select clinic_id, gen_random_uuid(), entry_id, invoiced_on, account,
  case account when 'RECEIVABLE' then amount else 0 end, case account when 'RECEIVABLE' then 0 else amount end,
  case_id, invoice_id
from billed cross join unnest(array['RECEIVABLE', 'REVENUE']) account;
