-- The reference of a card payment that was taken back can be used again: the terminal gives the same one to a corrected slip. No
-- downtime.

alter table patient_payment add column reversed boolean not null default false;

create or replace function patient_payment_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and patient_moves(to_jsonb(old), to_jsonb(new)) then
    return new;
  end if;
  if tg_op = 'DELETE' or old.document_id is not null and new.document_id is distinct from old.document_id
      or old.closing_id is not null and new.closing_id is distinct from old.closing_id
      or old.reversed and not new.reversed
      or to_jsonb(new) - array['version', 'document_id', 'closing_id', 'reversed']
      is distinct from to_jsonb(old) - array['version', 'document_id', 'closing_id', 'reversed'] then
    raise exception 'a payment stays as it was taken' using errcode = '23514';
  end if;
  return new;
end $$;

alter table patient_payment no force row level security;
alter table patient_payment_reversal no force row level security;
update patient_payment p set reversed = true where exists (
  select from patient_payment_reversal v where v.clinic_id = p.clinic_id and v.payment_id = p.id);
alter table patient_payment_reversal force row level security;
alter table patient_payment force row level security;

create function patient_payment_taken_back() returns trigger language plpgsql as $$
begin
  update patient_payment set reversed = true where clinic_id = new.clinic_id and id = new.payment_id;
  return null;
end $$;
create trigger patient_payment_taken_back after insert on patient_payment_reversal
  for each row execute function patient_payment_taken_back();

drop index patient_payment_card;
create unique index patient_payment_card on patient_payment (clinic_id, lower(reference))
  where method = 'CARD' and not reversed;
