-- An invoice that has ended with something open has ways on, also one that older versions left so; a cheque that had cleared may
-- still come back. No downtime.

insert into invoice_state_move values
  ('PAID', 'COLLECTIONS'), ('PAID', 'WRITTEN_OFF'),
  ('WRITTEN_OFF', 'PATIENT_RESPONSIBLE'), ('WRITTEN_OFF', 'COLLECTIONS'), ('WRITTEN_OFF', 'PENDING_REDUCTION'),
  ('WRITTEN_OFF', 'PENDING_CHEQUE');

drop trigger invoice_payment_guard on invoice;
drop function invoice_payment_guard();

create or replace function invoice_patient_guard() returns trigger language plpgsql as $$
begin
  if old.state = 'PENDING_INVOICE' and new.state = 'PATIENT_RESPONSIBLE' and new.payer_class <> 'SELF_PAY' then
    raise exception 'only what patients pay themselves is theirs from the start' using errcode = '23514';
  end if;
  if new.settled_by = 'PATIENT' and old.state not in ('PATIENT_RESPONSIBLE', 'COLLECTIONS') then
    raise exception 'a patient settles what is theirs' using errcode = '23514';
  end if;
  if old.state in ('PENDING_REDUCTION', 'PENDING_CHEQUE') and new.state in ('PAID', 'PATIENT_RESPONSIBLE')
      and not exists (select from ledger_entry e where e.clinic_id = new.clinic_id and e.invoice_id = new.id
        and e.remittance_claim_id is not null) then
    raise exception 'an invoice does not go from % to % without an insurer''s word', old.state, new.state
      using errcode = '23514';
  end if;
  if old.state in ('PENDING_REDUCTION', 'PENDING_CHEQUE') and new.state = 'PAID'
      and new.settled_by is distinct from 'REMITTANCE' then
    raise exception 'an invoice does not go from % to PAID without an insurer''s payment', old.state using errcode = '23514';
  end if;
  if old.state in ('PATIENT_RESPONSIBLE', 'COLLECTIONS') and new.state in ('PENDING_REDUCTION', 'PENDING_CHEQUE')
      and not exists (select from ledger_entry e where e.clinic_id = new.clinic_id and e.invoice_id = new.id
        and (e.remittance_claim_id is not null or e.cheque_id is not null) and e.reverses_id is not null) then
    raise exception 'an invoice is open again only when an insurer or a bank takes a payment back' using errcode = '23514';
  end if;
  if old.state in ('PAID', 'WRITTEN_OFF') and new.state <> 'WRITTEN_OFF'
      and not exists (select from ledger_line l where l.clinic_id = new.clinic_id and l.invoice_id = new.id
        and l.account like '%RECEIVABLE' group by l.account having sum(l.debit - l.credit) <> 0) then
    raise exception 'an invoice does not go on from % when nothing of it is open', old.state using errcode = '23514';
  end if;
  if old.state = 'PAID' and new.state = 'WRITTEN_OFF' and not exists (select from ledger_entry e
      where e.clinic_id = new.clinic_id and e.invoice_id = new.id and e.kind = 'WRITE_OFF') then
    raise exception 'an invoice is not written off without its entry' using errcode = '23514';
  end if;
  if new.settled_by is not null and (select coalesce(sum(l.debit - l.credit), 0) from ledger_line l
      where l.clinic_id = new.clinic_id and l.invoice_id = new.id and l.account like '%RECEIVABLE') <> 0 then
    raise exception 'an invoice is settled when nothing is owed' using errcode = '23514';
  end if;
  return new;
end $$;

do $$
declare
  old_name text;
begin
  select conname into strict old_name from pg_constraint
  where conrelid = 'cheque'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%deposit_no%';
  execute format('alter table cheque drop constraint %I', old_name);
end $$;
alter table cheque add constraint cheque_deposited check (
  case status
    when 'RECEIVED' then deposit_no is null and cleared_on is null
    when 'DEPOSITED' then deposit_no is not null and cleared_on is not null
    else (deposit_no is null) = (cleared_on is null)
  end);

create or replace function cheque_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a cheque is never removed' using errcode = '23514';
  end if;
  if (new.clinic_id, new.id, new.cheque_no, new.payer, new.cheque_date, new.amount, new.received_account, new.received_by,
      new.received_at) is distinct from (old.clinic_id, old.id, old.cheque_no, old.payer, old.cheque_date, old.amount,
      old.received_account, old.received_by, old.received_at)
      or old.status = 'DEPOSITED' and (new.deposit_no, new.cleared_on) is distinct from (old.deposit_no, old.cleared_on) then
    raise exception 'a cheque stays as it came in' using errcode = '23514';
  end if;
  if old.status = 'RETURNED' or old.status = 'DEPOSITED' and new.status <> 'RETURNED' then
    raise exception 'the cheque is % already', lower(old.status) using errcode = '23514';
  end if;
  return new;
end $$;
