-- Payments of patients at the desk, their receipts, the closing of a drawer, and payment plans. No downtime.

alter table document drop constraint document_kind_check;
alter table document add constraint document_kind_check check (kind in
  ('LETTER_OF_PROTECTION', 'INVOICE', 'STATEMENT', 'REDUCTION_LETTER', 'CLINICAL_REPORT', 'UPLOAD', 'RECEIPT'));

-- What somebody counted in their drawer, and what should have been there.
create table payment_closing (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  number text not null,
  closed_on date not null,
  payments int not null check (payments > 0),
  cash numeric(12, 2) not null check (cash >= 0),
  card numeric(12, 2) not null check (card >= 0),
  cheque numeric(12, 2) not null check (cheque >= 0),
  counted_cash numeric(12, 2) not null check (counted_cash >= 0),
  counted_card numeric(12, 2) not null check (counted_card >= 0),
  counted_cheque numeric(12, 2) not null check (counted_cheque >= 0),
  note text check (length(note) between 1 and 1000),
  account_id uuid,
  by_name text not null,
  closed_at timestamptz not null,
  primary key (clinic_id, id),
  unique (clinic_id, number),
  -- A difference is explained.
  check (note is not null or (cash, card, cheque) = (counted_cash, counted_card, counted_cheque))
);
call protect_table('payment_closing');
create trigger append_only before update or delete on payment_closing for each row execute function refuse_change();
revoke update on payment_closing from carequay_app;

create table patient_payment (
  clinic_id uuid not null,
  id uuid not null,
  version bigint not null default 1,
  number text not null,
  patient_id uuid not null,
  method text not null check (method in ('CASH', 'CARD', 'CHEQUE')),
  -- The terminal's reference, or the number of the cheque.
  reference text check (length(reference) between 1 and 60),
  amount numeric(12, 2) not null check (amount > 0),
  received_on date not null,
  note text check (length(note) between 1 and 300),
  account_id uuid,
  by_name text not null,
  received_at timestamptz not null,
  document_id uuid,
  closing_id uuid,
  primary key (clinic_id, id),
  unique (clinic_id, number),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, document_id) references document (clinic_id, id),
  foreign key (clinic_id, closing_id) references payment_closing (clinic_id, id),
  check (method = 'CASH' or reference is not null)
);
-- A payment by card is taken once.
create unique index patient_payment_card on patient_payment (clinic_id, lower(reference)) where method = 'CARD';
create index patient_payment_patient on patient_payment (clinic_id, patient_id, id);
create index patient_payment_drawer on patient_payment (clinic_id, account_id, id) where closing_id is null;
create index patient_payment_day on patient_payment (clinic_id, received_on, id);
call protect_table('patient_payment');

create table patient_payment_part (
  clinic_id uuid not null,
  id uuid not null,
  payment_id uuid not null,
  invoice_id uuid not null,
  amount numeric(12, 2) not null check (amount > 0),
  primary key (clinic_id, id),
  unique (clinic_id, payment_id, invoice_id),
  foreign key (clinic_id, payment_id) references patient_payment (clinic_id, id),
  foreign key (clinic_id, invoice_id) references invoice (clinic_id, id)
);
create index patient_payment_part_invoice on patient_payment_part (clinic_id, invoice_id);
call protect_table('patient_payment_part');
create trigger append_only before update or delete on patient_payment_part for each row execute function refuse_change();
revoke update on patient_payment_part from carequay_app;

create function patient_payment_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and patient_moves(to_jsonb(old), to_jsonb(new)) then
    return new;
  end if;
  if tg_op = 'DELETE' or old.document_id is not null and new.document_id is distinct from old.document_id
      or old.closing_id is not null and new.closing_id is distinct from old.closing_id
      or to_jsonb(new) - array['version', 'document_id', 'closing_id']
      is distinct from to_jsonb(old) - array['version', 'document_id', 'closing_id'] then
    raise exception 'a payment stays as it was taken' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger patient_payment_guard before update or delete on patient_payment
  for each row execute function patient_payment_guard();

create function patient_payment_check() returns trigger language plpgsql as $$
declare
  payment uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
begin
  if (select p.amount from patient_payment p where p.clinic_id = new.clinic_id and p.id = payment)
      is distinct from (select sum(s.amount) from patient_payment_part s
        where s.clinic_id = new.clinic_id and s.payment_id = payment) then
    raise exception 'the parts of a payment sum to it' using errcode = '23514';
  end if;
  return null;
end $$;
create constraint trigger patient_payment_sums after insert on patient_payment
  deferrable initially deferred for each row execute function patient_payment_check('id');
create constraint trigger patient_payment_part_sums after insert on patient_payment_part
  deferrable initially deferred for each row execute function patient_payment_check('payment_id');

alter table ledger_entry
  add column payment_id uuid,
  add foreign key (clinic_id, payment_id) references patient_payment (clinic_id, id),
  drop constraint ledger_entry_kind_check,
  add constraint ledger_entry_kind_check check (kind in ('CHARGE', 'CHEQUE_RECEIVED', 'CHEQUE_RETURNED', 'DEPOSIT',
    'PAYMENT', 'REDUCTION', 'PATIENT_BALANCE', 'DISPUTE', 'REFUND', 'WRITE_OFF', 'VOID', 'PATIENT_PAYMENT'));
alter table ledger_line
  drop constraint ledger_line_account_check,
  add constraint ledger_line_account_check check (account in ('RECEIVABLE', 'PATIENT_RECEIVABLE', 'DISPUTED_RECEIVABLE',
    'CASH_CLEARING', 'BANK', 'UNAPPLIED_CASH', 'REFUND_DUE', 'REVENUE', 'WRITE_OFF', 'CASH_OVER_SHORT'));

-- An invoice that the patient has paid at the desk needs neither counsel nor cheque. One that patients pay themselves is theirs
-- from the start.
alter table invoice
  add column settled_by text check (settled_by = 'PATIENT'),
  drop constraint invoice_sent,
  drop constraint invoice_agreed,
  drop constraint invoice_cheque_held,
  add constraint invoice_sent check (settled_by = 'PATIENT' or
    coalesce(left_state, state) not in ('PENDING_REDUCTION', 'PENDING_CHEQUE', 'CHEQUE_RECEIVED', 'PAID')
    or sent_to is not null and sent_on is not null and document_id is not null),
  add constraint invoice_agreed check (settled_by = 'PATIENT' or
    coalesce(left_state, state) not in ('PENDING_CHEQUE', 'CHEQUE_RECEIVED', 'PAID')
    or agreed is not null and approved_by is not null and letter_id is not null and expected_on is not null),
  add constraint invoice_cheque_held check (settled_by = 'PATIENT' or
    coalesce(left_state, state) not in ('CHEQUE_RECEIVED', 'PAID') or cheque_id is not null),
  add constraint invoice_settled_by_patient check (settled_by is null or state = 'PAID');
insert into invoice_state_move values
  ('PATIENT_RESPONSIBLE', 'PAID'), ('COLLECTIONS', 'PAID'), ('PENDING_INVOICE', 'PATIENT_RESPONSIBLE');

create function invoice_patient_guard() returns trigger language plpgsql as $$
begin
  if old.state = 'PENDING_INVOICE' and new.state = 'PATIENT_RESPONSIBLE' and new.payer_class <> 'SELF_PAY' then
    raise exception 'only what patients pay themselves is theirs from the start' using errcode = '23514';
  end if;
  if new.settled_by = 'PATIENT' and old.state not in ('PATIENT_RESPONSIBLE', 'COLLECTIONS') then
    raise exception 'a patient settles what is theirs' using errcode = '23514';
  end if;
  if new.settled_by = 'PATIENT' and (select coalesce(sum(l.debit - l.credit), 0) from ledger_line l
      where l.clinic_id = new.clinic_id and l.invoice_id = new.id and l.account like '%RECEIVABLE') <> 0 then
    raise exception 'an invoice is settled when nothing is owed' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger invoice_patient_guard before update on invoice
  for each row when (new.state <> old.state) execute function invoice_patient_guard();

create table payment_plan (
  clinic_id uuid not null,
  id uuid not null,
  version bigint not null default 1,
  invoice_id uuid not null,
  total numeric(12, 2) not null check (total > 0),
  state text not null default 'ACTIVE' check (state in ('ACTIVE', 'CANCELLED')),
  reason text check (length(reason) between 1 and 300),
  made_on date not null,
  made_at timestamptz not null,
  account_id uuid,
  by_name text not null,
  primary key (clinic_id, id),
  foreign key (clinic_id, invoice_id) references invoice (clinic_id, id),
  check (state = 'ACTIVE' or reason is not null)
);
create unique index payment_plan_active on payment_plan (clinic_id, invoice_id) where state = 'ACTIVE';
call protect_table('payment_plan');

create table payment_plan_due (
  clinic_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  position int not null check (position > 0),
  due_on date not null,
  amount numeric(12, 2) not null check (amount > 0),
  primary key (clinic_id, id),
  unique (clinic_id, plan_id, position),
  foreign key (clinic_id, plan_id) references payment_plan (clinic_id, id)
);
call protect_table('payment_plan_due');
create trigger append_only before update or delete on payment_plan_due for each row execute function refuse_change();
revoke update on payment_plan_due from carequay_app;
