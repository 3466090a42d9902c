-- What insurers say they paid (X12 835): the advice, its claims and adjustments, and how the journal follows it. No downtime.

alter table document drop constraint document_kind_check;
alter table document add constraint document_kind_check check (kind in
  ('LETTER_OF_PROTECTION', 'INVOICE', 'STATEMENT', 'REDUCTION_LETTER', 'CLINICAL_REPORT', 'RECEIPT', 'CONSENT', 'LETTER',
   'RECORDS_PACK', 'REMITTANCE', 'CLAIM', 'UPLOAD'));

-- Who the clinic is to insurers.
create table claim_setup (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  version bigint not null default 1,
  npi text check (npi ~ '^[0-9]{10}$'),
  primary key (clinic_id, id),
  unique (clinic_id)
);
call protect_table('claim_setup');

-- One payment of an insurer. Nothing of it changes but that an unmatched claim finds its invoice.
create table remittance (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  version bigint not null default 1,
  number text not null,
  payer_name text not null check (length(payer_name) between 1 and 200),
  payer_id text not null check (length(payer_id) between 1 and 80),
  -- Number of the cheque or transfer (TRN02).
  trace_no text not null check (length(trace_no) between 1 and 50),
  method text not null check (method in ('ACH', 'BOP', 'CHK', 'FWT', 'NON')),
  amount numeric(12, 2) not null check (amount >= 0),
  paid_on date not null,
  file_name text not null check (length(file_name) between 1 and 200),
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  -- Which payment of the file it is.
  file_position int not null check (file_position > 0),
  document_id uuid not null,
  taken_account uuid,
  taken_by text not null,
  taken_at timestamptz not null,
  primary key (clinic_id, id),
  unique (clinic_id, number),
  unique (clinic_id, file_sha256, file_position),
  foreign key (clinic_id, document_id) references document (clinic_id, id)
);
-- A payment is taken once, in whatever file it comes.
create unique index remittance_once on remittance (clinic_id, lower(payer_id), lower(trace_no));
create index remittance_newest on remittance (clinic_id, taken_at, id);
call protect_table('remittance');

create table remittance_claim (
  clinic_id uuid not null,
  id uuid not null,
  version bigint not null default 1,
  remittance_id uuid not null,
  position int not null check (position > 0),
  -- Our number for the claim (CLP01), and the insurer's (CLP07).
  reference text not null check (length(reference) between 1 and 38),
  payer_control text check (length(payer_control) between 1 and 50),
  -- Claim status code (CLP02); 22 takes an earlier payment back, 4 is a denial.
  status_code text not null check (status_code ~ '^[0-9]{1,2}$'),
  charged numeric(12, 2) not null,
  paid numeric(12, 2) not null,
  contractual numeric(12, 2) not null,
  patient_share numeric(12, 2) not null,
  patient_name text check (length(patient_name) between 1 and 120),
  service_from date,
  -- REVERSAL took another claim back; REVERSED was taken back.
  state text not null check (state in ('POSTED', 'DENIED', 'REVERSAL', 'REVERSED', 'UNMATCHED')),
  why text check (why in ('NO_INVOICE', 'NOT_SENT', 'NOT_OPEN', 'PATIENT_DIFFERS', 'CHARGE_DIFFERS', 'NOTHING_TO_REVERSE')),
  invoice_id uuid,
  -- Of a reversal: what it took back.
  reverses_id uuid,
  matched_account uuid,
  matched_by text,
  matched_at timestamptz,
  primary key (clinic_id, id),
  unique (clinic_id, remittance_id, position),
  foreign key (clinic_id, remittance_id) references remittance (clinic_id, id),
  foreign key (clinic_id, invoice_id) references invoice (clinic_id, id),
  foreign key (clinic_id, reverses_id) references remittance_claim (clinic_id, id),
  check ((state = 'UNMATCHED') = (invoice_id is null)),
  check (state <> 'UNMATCHED' or why is not null),
  check ((state = 'REVERSAL') = (reverses_id is not null))
);
create unique index remittance_claim_reversed on remittance_claim (clinic_id, reverses_id) where reverses_id is not null;
create index remittance_claim_invoice on remittance_claim (clinic_id, invoice_id, id) where invoice_id is not null;
create index remittance_claim_waiting on remittance_claim (clinic_id, id) where state = 'UNMATCHED';
call protect_table('remittance_claim');

-- Why an insurer paid less than was charged (CAS), of a claim or of one of its services.
create table remittance_adjustment (
  clinic_id uuid not null,
  id uuid not null,
  claim_id uuid not null,
  position int not null check (position > 0),
  service text check (length(service) between 1 and 60),
  group_code text not null check (group_code in ('CO', 'PR', 'OA', 'PI')),
  reason_code text not null check (length(reason_code) between 1 and 5),
  amount numeric(12, 2) not null,
  treated_as text not null check (treated_as in ('CONTRACTUAL', 'PATIENT', 'OPEN')),
  primary key (clinic_id, id),
  unique (clinic_id, claim_id, position),
  foreign key (clinic_id, claim_id) references remittance_claim (clinic_id, id)
);
call protect_table('remittance_adjustment');

-- What the insurer kept back from the payment, or added to it, beside the claims (PLB). Positive was kept back.
create table remittance_offset (
  clinic_id uuid not null,
  id uuid not null,
  remittance_id uuid not null,
  position int not null check (position > 0),
  reason_code text not null check (length(reason_code) between 1 and 5),
  reference text check (length(reference) between 1 and 50),
  amount numeric(12, 2) not null,
  primary key (clinic_id, id),
  unique (clinic_id, remittance_id, position),
  foreign key (clinic_id, remittance_id) references remittance (clinic_id, id)
);
call protect_table('remittance_offset');
create trigger append_only before update or delete on remittance_adjustment for each row execute function refuse_change();
create trigger append_only before update or delete on remittance_offset for each row execute function refuse_change();
revoke update on remittance_adjustment, remittance_offset from carequay_app;

create function remittance_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or to_jsonb(new) - 'version' is distinct from to_jsonb(old) - 'version' then
    raise exception 'a remittance stays as it came in' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger remittance_guard before update or delete on remittance for each row execute function remittance_guard();

create function remittance_claim_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
      or to_jsonb(new) - array['version', 'state', 'invoice_id', 'reverses_id', 'matched_account', 'matched_by', 'matched_at']
      is distinct from
      to_jsonb(old) - array['version', 'state', 'invoice_id', 'reverses_id', 'matched_account', 'matched_by', 'matched_at']
      or (old.state, new.state) not in (('UNMATCHED', 'POSTED'), ('UNMATCHED', 'DENIED'), ('UNMATCHED', 'REVERSAL'),
        ('POSTED', 'REVERSED'))
      or old.state = 'POSTED' and new.invoice_id is distinct from old.invoice_id then
    raise exception 'a claim of a remittance is matched once' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger remittance_claim_guard before update or delete on remittance_claim
  for each row execute function remittance_claim_guard();

-- What an insurer pays is the sum of its claims less what it kept back, whatever has been matched.
create function remittance_balance_check() returns trigger language plpgsql as $$
declare
  advice uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
begin
  if (select r.amount from remittance r where r.clinic_id = new.clinic_id and r.id = advice) is distinct from
      (select coalesce(sum(c.paid), 0) from remittance_claim c where c.clinic_id = new.clinic_id and c.remittance_id = advice)
      - (select coalesce(sum(o.amount), 0) from remittance_offset o
        where o.clinic_id = new.clinic_id and o.remittance_id = advice) then
    raise exception 'a remittance balances' using errcode = '23514';
  end if;
  return null;
end $$;
create constraint trigger remittance_balances after insert on remittance
  deferrable initially deferred for each row execute function remittance_balance_check('id');
create constraint trigger remittance_claim_balances after insert on remittance_claim
  deferrable initially deferred for each row execute function remittance_balance_check('remittance_id');
create constraint trigger remittance_offset_balances after insert on remittance_offset
  deferrable initially deferred for each row execute function remittance_balance_check('remittance_id');

-- The journal names the payment and the claim that it follows.
alter table ledger_entry
  add column remittance_id uuid,
  add column remittance_claim_id uuid,
  add foreign key (clinic_id, remittance_id) references remittance (clinic_id, id),
  add foreign key (clinic_id, remittance_claim_id) references remittance_claim (clinic_id, id),
  drop constraint ledger_entry_kind_check,
  add constraint ledger_entry_kind_check check (kind in ('CHARGE', 'CHEQUE_RECEIVED', 'CHEQUE_RETURNED', 'DEPOSIT',
    'PAYMENT', 'REDUCTION', 'PATIENT_BALANCE', 'DISPUTE', 'REFUND', 'WRITE_OFF', 'VOID', 'PATIENT_PAYMENT', 'REMITTANCE',
    'PAYER_OFFSET'));
create index ledger_entry_remittance_claim on ledger_entry (clinic_id, remittance_claim_id)
  where remittance_claim_id is not null;
alter table ledger_line
  drop constraint ledger_line_account_check,
  add constraint ledger_line_account_check check (account in ('RECEIVABLE', 'PATIENT_RECEIVABLE', 'DISPUTED_RECEIVABLE',
    'CASH_CLEARING', 'BANK', 'UNAPPLIED_CASH', 'REFUND_DUE', 'REVENUE', 'WRITE_OFF', 'CASH_OVER_SHORT', 'PAYER_OFFSET'));

-- An insurer settles what was sent; what is left may be the patient's; and a payment that is taken back opens it again.
alter table invoice
  drop constraint invoice_settled_by_check,
  drop constraint invoice_sent,
  drop constraint invoice_agreed,
  drop constraint invoice_cheque_held,
  add constraint invoice_settled_by_check check (settled_by in ('PATIENT', 'REMITTANCE')),
  add constraint invoice_sent check (settled_by is not distinct from 'PATIENT' or
    coalesce(left_state, state) not in ('PENDING_REDUCTION', 'PENDING_CHEQUE', 'CHEQUE_RECEIVED', 'PAID')
    or sent_to is not null and sent_on is not null and document_id is not null),
  add constraint invoice_agreed check (settled_by is not null or
    coalesce(left_state, state) not in ('PENDING_CHEQUE', 'CHEQUE_RECEIVED', 'PAID')
    or agreed is not null and approved_by is not null and letter_id is not null and expected_on is not null),
  add constraint invoice_cheque_held check (settled_by is not null or
    coalesce(left_state, state) not in ('CHEQUE_RECEIVED', 'PAID') or cheque_id is not null);
insert into invoice_state_move values
  ('PENDING_REDUCTION', 'PAID'), ('PENDING_CHEQUE', 'PAID'),
  ('PENDING_REDUCTION', 'PATIENT_RESPONSIBLE'), ('PENDING_CHEQUE', 'PATIENT_RESPONSIBLE'),
  ('PAID', 'PENDING_REDUCTION'), ('PATIENT_RESPONSIBLE', 'PENDING_REDUCTION'), ('COLLECTIONS', 'PENDING_REDUCTION');

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
  if old.state in ('PAID', 'PATIENT_RESPONSIBLE', 'COLLECTIONS') and new.state = 'PENDING_REDUCTION'
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
