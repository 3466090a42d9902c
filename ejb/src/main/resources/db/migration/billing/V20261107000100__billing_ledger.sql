-- The journal behind the invoices: append-only, every entry balances. Balances are sums of it and stored nowhere. No downtime.

create table ledger_entry (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  kind text not null check (kind in ('CHARGE', 'CHEQUE_RECEIVED', 'CHEQUE_RETURNED', 'DEPOSIT', 'PAYMENT', 'REDUCTION',
    'PATIENT_BALANCE', 'DISPUTE', 'REFUND', 'WRITE_OFF', 'VOID')),
  -- The clinic's day.
  booked_on date not null,
  booked_at timestamptz not null,
  invoice_id uuid,
  cheque_id uuid,
  -- The entry that this one takes back.
  reverses_id uuid,
  account_id uuid,
  by_name text not null,
  reason text,
  primary key (clinic_id, id),
  unique (clinic_id, id, booked_on),
  foreign key (clinic_id, invoice_id) references invoice (clinic_id, id),
  foreign key (clinic_id, cheque_id) references cheque (clinic_id, id),
  foreign key (clinic_id, reverses_id) references ledger_entry (clinic_id, id),
  check (kind not in ('WRITE_OFF', 'VOID', 'CHEQUE_RETURNED') or reason is not null)
);
-- An entry is taken back once at most.
create unique index ledger_entry_reversed on ledger_entry (clinic_id, reverses_id) where reverses_id is not null;
create index ledger_entry_invoice on ledger_entry (clinic_id, invoice_id) where invoice_id is not null;
create index ledger_entry_cheque on ledger_entry (clinic_id, cheque_id) where cheque_id is not null;
call protect_table('ledger_entry');

create table ledger_line (
  clinic_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  booked_on date not null,
  account text not null check (account in ('RECEIVABLE', 'PATIENT_RECEIVABLE', 'DISPUTED_RECEIVABLE', 'CASH_CLEARING',
    'BANK', 'UNAPPLIED_CASH', 'REFUND_DUE', 'REVENUE', 'WRITE_OFF')),
  debit numeric(12, 2) not null check (debit >= 0),
  credit numeric(12, 2) not null check (credit >= 0),
  case_id uuid,
  invoice_id uuid,
  primary key (clinic_id, id),
  foreign key (clinic_id, entry_id, booked_on) references ledger_entry (clinic_id, id, booked_on),
  foreign key (clinic_id, invoice_id) references invoice (clinic_id, id),
  check ((debit > 0) <> (credit > 0)),
  check ((case_id is null) = (invoice_id is null)),
  check (account not like '%RECEIVABLE' or invoice_id is not null)
);
create index ledger_line_entry on ledger_line (clinic_id, entry_id);
create index ledger_line_invoice on ledger_line (clinic_id, invoice_id) include (account, booked_on, debit, credit);
create index ledger_line_case on ledger_line (clinic_id, case_id) include (account, booked_on, debit, credit);
call protect_table('ledger_line');

-- Debits equal credits in every entry when its transaction ends.
create function ledger_balance_check() returns trigger language plpgsql as $$
declare
  entry uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
begin
  if (select sum(l.debit) - sum(l.credit) from ledger_line l where l.clinic_id = new.clinic_id and l.entry_id = entry)
      is distinct from 0 then
    raise exception 'a ledger entry balances' using errcode = '23514';
  end if;
  return null;
end $$;
create constraint trigger ledger_entry_balances after insert on ledger_entry
  deferrable initially deferred for each row execute function ledger_balance_check('id');
create constraint trigger ledger_line_balances after insert on ledger_line
  deferrable initially deferred for each row execute function ledger_balance_check('entry_id');

create trigger append_only before update or delete on ledger_entry for each row execute function refuse_change();
create trigger append_only before update or delete on ledger_line for each row execute function refuse_change();
revoke update on ledger_entry, ledger_line from carequay_app;

-- What is open, paid and billed per invoice, from the ledger alone.
create view invoice_card with (security_invoker = true) as
select i.clinic_id, i.id as invoice_id, i.number, i.case_id, i.patient_id, i.state, i.billed, i.agreed, s.paid, s.balance,
  i.invoiced_on
from invoice i
cross join lateral (
  select
    coalesce(sum(l.debit - l.credit) filter (where l.account like '%RECEIVABLE'), 0)::numeric(12, 2) as balance,
    coalesce(sum(l.debit - l.credit) filter (where l.account = 'UNAPPLIED_CASH'), 0)::numeric(12, 2) as paid
  from ledger_line l where l.clinic_id = i.clinic_id and l.invoice_id = i.id) s;
grant select on invoice_card to carequay_app;
