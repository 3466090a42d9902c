-- An insurer's reversal opens an invoice again where it was: one that was agreed waits for its cheque. No downtime.

insert into invoice_state_move values
  ('PAID', 'PENDING_CHEQUE'), ('PATIENT_RESPONSIBLE', 'PENDING_CHEQUE'), ('COLLECTIONS', 'PENDING_CHEQUE');

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
  if old.state in ('PAID', 'PATIENT_RESPONSIBLE', 'COLLECTIONS') and new.state in ('PENDING_REDUCTION', 'PENDING_CHEQUE')
      and not exists (select from ledger_entry e where e.clinic_id = new.clinic_id and e.invoice_id = new.id
        and e.remittance_claim_id is not null and e.reverses_id is not null) then
    raise exception 'an invoice is open again only when an insurer takes a payment back' using errcode = '23514';
  end if;
  if new.settled_by is not null and (select coalesce(sum(l.debit - l.credit), 0) from ledger_line l
      where l.clinic_id = new.clinic_id and l.invoice_id = new.id and l.account like '%RECEIVABLE') <> 0 then
    raise exception 'an invoice is settled when nothing is owed' using errcode = '23514';
  end if;
  return new;
end $$;
