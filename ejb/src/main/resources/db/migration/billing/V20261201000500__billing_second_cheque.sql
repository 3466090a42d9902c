-- Two cheques of one payer may have the same number: somebody who may say so takes the second one, and says why. No downtime.

alter table cheque add column second_reason text check (length(second_reason) between 1 and 1000);
drop index cheque_once;
create unique index cheque_once on cheque (clinic_id, lower(payer), lower(cheque_no))
  where status <> 'RETURNED' and second_reason is null;
create index cheque_number on cheque (clinic_id, lower(payer), lower(cheque_no)) where status <> 'RETURNED';

create or replace function cheque_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a cheque is never removed' using errcode = '23514';
  end if;
  if (new.clinic_id, new.id, new.cheque_no, new.payer, new.cheque_date, new.amount, new.received_account, new.received_by,
      new.received_at, new.second_reason) is distinct from (old.clinic_id, old.id, old.cheque_no, old.payer, old.cheque_date,
      old.amount, old.received_account, old.received_by, old.received_at, old.second_reason)
      or old.status = 'DEPOSITED' and (new.deposit_no, new.cleared_on) is distinct from (old.deposit_no, old.cleared_on) then
    raise exception 'a cheque stays as it came in' using errcode = '23514';
  end if;
  if old.status = 'RETURNED' or old.status = 'DEPOSITED' and new.status <> 'RETURNED' then
    raise exception 'the cheque is % already', lower(old.status) using errcode = '23514';
  end if;
  return new;
end $$;
