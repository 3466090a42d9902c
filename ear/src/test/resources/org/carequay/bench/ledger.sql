-- Brings the journal to about as many entries: partial payments on the invoices of invoices.sql, spread over the months since;
-- and one patient who owes twenty invoices themselves.
create temporary table owing as
select clinic_id, id as invoice_id, case_id, invoiced_on, row_number() over (order by number) - 1 as place
from invoice where number like 'BENCH-%';

create temporary table paid as
select o.clinic_id, o.invoice_id, o.case_id, gen_random_uuid() as entry_id,
  least(current_date, o.invoiced_on + (g.g / (select count(*) from owing))::int) as booked_on
from generate_series(1, current_setting('bench.number')::int - (select count(*) from ledger_entry)) g
join owing o on o.place = g.g % (select count(*) from owing);

insert into ledger_entry (clinic_id, id, kind, booked_on, booked_at, invoice_id, by_name)
select clinic_id, entry_id, 'PAYMENT', booked_on, now(), invoice_id, 'bench' from paid;

insert into ledger_line (clinic_id, id, entry_id, booked_on, account, debit, credit, case_id, invoice_id)
select clinic_id, gen_random_uuid(), entry_id, booked_on, account,
  case account when 'UNAPPLIED_CASH' then 0.01 else 0 end, case account when 'UNAPPLIED_CASH' then 0 else 0.01 end,
  case_id, invoice_id
from paid cross join unnest(array['UNAPPLIED_CASH', 'RECEIVABLE']) account;

create temporary table theirs as
select f.clinic_id, f.id as case_id, f.patient_id, gen_random_uuid() as invoice_id, gen_random_uuid() as entry_id, g as n
from (select * from case_file where case_no like 'PI-1999-%' order by case_no limit 1) f cross join generate_series(1, 20) g;

insert into invoice (clinic_id, id, version, moves, number, case_id, patient_id, state, invoiced_on, billed)
select clinic_id, invoice_id, 1, 1, 'OWN-' || n, case_id, patient_id, 'PATIENT_RESPONSIBLE', current_date, 1000 from theirs;

insert into ledger_entry (clinic_id, id, kind, booked_on, booked_at, invoice_id, by_name)
select clinic_id, entry_id, 'CHARGE', current_date, now(), invoice_id, 'bench' from theirs;

insert into ledger_line (clinic_id, id, entry_id, booked_on, account, debit, credit, case_id, invoice_id)
select clinic_id, gen_random_uuid(), entry_id, current_date, account,
  case account when 'PATIENT_RECEIVABLE' then 1000 else 0 end, case account when 'PATIENT_RECEIVABLE' then 0 else 1000 end,
  case_id, invoice_id
from theirs cross join unnest(array['PATIENT_RECEIVABLE', 'REVENUE']) account;
