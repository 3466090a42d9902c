-- A claim of a remittance that is nobody's here leaves the queue, with a reason; and can come back. No downtime.

alter table remittance_claim add column dismissed_for text check (length(dismissed_for) between 1 and 300);

do $$
declare
  old_name text;
begin
  for old_name in select conname from pg_constraint where conrelid = 'remittance_claim'::regclass and contype = 'c'
      and (pg_get_constraintdef(oid) like '%''POSTED''%' or pg_get_constraintdef(oid) like '%UNMATCHED%invoice_id IS NULL%') loop
    execute format('alter table remittance_claim drop constraint %I', old_name);
  end loop;
end $$;
alter table remittance_claim
  add constraint remittance_claim_state check (
    state in ('POSTED', 'DENIED', 'REVERSAL', 'REVERSED', 'UNMATCHED', 'DISMISSED')),
  add constraint remittance_claim_of_nobody check ((state in ('UNMATCHED', 'DISMISSED')) = (invoice_id is null)),
  add constraint remittance_claim_dismissed check ((state = 'DISMISSED') = (dismissed_for is not null));
create index remittance_claim_dismissed on remittance_claim (clinic_id, id) where state = 'DISMISSED';

create or replace function remittance_claim_guard() returns trigger language plpgsql as $$
declare
  decided text[] := array['version', 'state', 'invoice_id', 'reverses_id', 'matched_account', 'matched_by', 'matched_at',
    'dismissed_for'];
begin
  if tg_op = 'DELETE' or to_jsonb(new) - decided is distinct from to_jsonb(old) - decided
      or (old.state, new.state) not in (('UNMATCHED', 'POSTED'), ('UNMATCHED', 'DENIED'), ('UNMATCHED', 'REVERSAL'),
        ('POSTED', 'REVERSED'), ('DENIED', 'REVERSED'), ('UNMATCHED', 'DISMISSED'), ('DISMISSED', 'UNMATCHED'))
      or old.state in ('POSTED', 'DENIED') and new.invoice_id is distinct from old.invoice_id then
    raise exception 'a claim of a remittance is matched once' using errcode = '23514';
  end if;
  return new;
end $$;

alter table ledger_entry
  drop constraint ledger_entry_kind_check,
  add constraint ledger_entry_kind_check check (kind in ('CHARGE', 'CHEQUE_RECEIVED', 'CHEQUE_RETURNED', 'DEPOSIT',
    'PAYMENT', 'REDUCTION', 'PATIENT_BALANCE', 'DISPUTE', 'REFUND', 'WRITE_OFF', 'VOID', 'PATIENT_PAYMENT', 'REMITTANCE',
    'PAYER_OFFSET', 'DISMISSAL'));
