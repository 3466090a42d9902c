-- As many lines of the journal, two for each entry, on the invoices of invoices.sql, all on one day of 1999: the first of January and
-- a day for each ten thousand lines.
create temporary table owing as
select clinic_id, id as invoice_id, case_id, row_number() over (order by number) - 1 as place
from invoice where number like 'BENCH-%';

create temporary table written as
select o.clinic_id, o.invoice_id, o.case_id, gen_random_uuid() as entry_id,
  date '1999-01-01' + current_setting('bench.number')::int / 10000 as booked_on, 1 + g.g % 900 as amount
from generate_series(1, current_setting('bench.number')::int / 2) g
join owing o on o.place = g.g % (select count(*) from owing);

insert into ledger_entry (clinic_id, id, kind, booked_on, booked_at, invoice_id, by_name, reason)
select clinic_id, entry_id, 'PAYMENT', booked_on, now(), invoice_id, 'Bench Biller', 'Paid in part, the rest is due' from written;

insert into ledger_line (clinic_id, id, entry_id, booked_on, account, debit, credit, case_id, invoice_id)
select clinic_id, gen_random_uuid(), entry_id, booked_on, account,
  case account when 'UNAPPLIED_CASH' then amount else 0 end, case account when 'UNAPPLIED_CASH' then 0 else amount end,
  case_id, invoice_id
from written cross join unnest(array['UNAPPLIED_CASH', 'RECEIVABLE']) account;

drop table owing, written;
