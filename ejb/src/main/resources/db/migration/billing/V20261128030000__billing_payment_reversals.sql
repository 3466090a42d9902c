-- A payment at the desk can be taken back: typed wrongly, or a cheque that bounced. No downtime.

create table patient_payment_reversal (
  clinic_id uuid not null,
  id uuid not null,
  payment_id uuid not null,
  reason text not null check (length(reason) between 1 and 300),
  account_id uuid,
  by_name text not null,
  reversed_at timestamptz not null,
  primary key (clinic_id, id),
  -- Once.
  unique (clinic_id, payment_id),
  foreign key (clinic_id, payment_id) references patient_payment (clinic_id, id)
);
call protect_table('patient_payment_reversal');
create trigger append_only before update or delete on patient_payment_reversal for each row execute function refuse_change();
revoke update on patient_payment_reversal from carequay_app;

create index ledger_entry_payment on ledger_entry (clinic_id, payment_id) where payment_id is not null;

insert into invoice_state_move values ('PAID', 'PATIENT_RESPONSIBLE');

-- An invoice that was settled by such a payment is the patient's again; nothing else leads there from PAID.
create function invoice_payment_guard() returns trigger language plpgsql as $$
begin
  if not exists (select from ledger_entry e where e.clinic_id = new.clinic_id and e.invoice_id = new.id
      and e.payment_id is not null and e.reverses_id is not null) then
    raise exception 'an invoice does not go from PAID to PATIENT_RESPONSIBLE unless a payment is taken back'
      using errcode = '23514';
  end if;
  return new;
end $$;
create trigger invoice_payment_guard before update on invoice
  for each row when (old.state = 'PAID' and new.state = 'PATIENT_RESPONSIBLE') execute function invoice_payment_guard();
