-- Fees, invoices with their stages, and cheques. No downtime.

-- The clinic's prices: a new price is a new row from its day on; no price is ever changed.
create table fee (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  code text not null check (code ~ '^[A-Z0-9]{4,7}$'),
  label text not null check (length(label) between 1 and 200),
  amount numeric(12, 2) not null check (amount > 0),
  effective_from date not null,
  primary key (clinic_id, id),
  unique (clinic_id, code, effective_from)
);
call protect_table('fee');
revoke update on fee from carequay_app;

-- Every move an invoice can make. The service knows the same; this keeps plain SQL from skipping a stage.
create table invoice_state_move (
  from_state text not null,
  to_state text not null,
  primary key (from_state, to_state)
);
grant select on invoice_state_move to carequay_app;
insert into invoice_state_move
select f, t from (values
  ('PENDING_INVOICE', 'PENDING_REDUCTION'),
  ('PENDING_REDUCTION', 'PENDING_REDUCTION'),
  ('PENDING_REDUCTION', 'PENDING_CHEQUE'),
  ('PENDING_CHEQUE', 'CHEQUE_RECEIVED'),
  ('CHEQUE_RECEIVED', 'PAID'),
  ('CHEQUE_RECEIVED', 'PENDING_CHEQUE'),
  ('PATIENT_RESPONSIBLE', 'COLLECTIONS'),
  ('PATIENT_RESPONSIBLE', 'WRITTEN_OFF'),
  ('PATIENT_RESPONSIBLE', 'VOID'),
  ('COLLECTIONS', 'WRITTEN_OFF'),
  ('COLLECTIONS', 'VOID')) as m (f, t)
union all
select stage, aside from unnest(array['PENDING_INVOICE', 'PENDING_REDUCTION', 'PENDING_CHEQUE', 'CHEQUE_RECEIVED']) stage
  cross join unnest(array['DISPUTED', 'COUNSEL_CHANGED', 'CASE_DROPPED', 'VOID']) aside
union all
select aside, target from unnest(array['DISPUTED', 'COUNSEL_CHANGED', 'CASE_DROPPED']) aside
  cross join unnest(array['PENDING_INVOICE', 'PENDING_REDUCTION', 'PENDING_CHEQUE', 'CHEQUE_RECEIVED',
    'PATIENT_RESPONSIBLE', 'COLLECTIONS', 'WRITTEN_OFF', 'VOID']) target;

-- A cheque as it came in; one cheque can pay many invoices.
create table cheque (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  version bigint not null,
  cheque_no text not null check (length(cheque_no) between 1 and 40),
  payer text not null check (length(payer) between 1 and 200),
  cheque_date date not null,
  amount numeric(12, 2) not null check (amount > 0),
  status text not null check (status in ('RECEIVED', 'DEPOSITED', 'RETURNED')),
  deposit_no text,
  cleared_on date,
  returned_for text check (returned_for in ('NSF', 'STOP', 'REISSUE')),
  received_account uuid,
  received_by text not null,
  received_at timestamptz not null,
  primary key (clinic_id, id),
  check ((status = 'DEPOSITED') = (deposit_no is not null and cleared_on is not null)),
  check ((status = 'RETURNED') = (returned_for is not null)),
  check (cleared_on >= cheque_date)
);
-- The same cheque is not taken twice, unless it came back.
create unique index cheque_once on cheque (clinic_id, lower(payer), lower(cheque_no)) where status <> 'RETURNED';
call protect_table('cheque');

create function cheque_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a cheque is never removed' using errcode = '23514';
  end if;
  if (new.clinic_id, new.id, new.cheque_no, new.payer, new.cheque_date, new.amount, new.received_account, new.received_by,
      new.received_at) is distinct from (old.clinic_id, old.id, old.cheque_no, old.payer, old.cheque_date, old.amount,
      old.received_account, old.received_by, old.received_at) then
    raise exception 'a cheque stays as it came in' using errcode = '23514';
  end if;
  if old.status <> 'RECEIVED' then
    raise exception 'the cheque is % already', lower(old.status) using errcode = '23514';
  end if;
  return new;
end $$;
create trigger cheque_guard before update or delete on cheque for each row execute function cheque_guard();

create table invoice (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  version bigint not null,
  -- How many moves its history holds; the position of the last one.
  moves int not null,
  number text not null,
  case_id uuid not null,
  patient_id uuid not null,
  state text not null,
  -- While it is set aside: the stage it left.
  left_state text,
  invoiced_on date not null,
  billed numeric(12, 2) not null check (billed > 0),
  sent_to text,
  sent_on date,
  document_id uuid,
  agreed numeric(12, 2),
  approved_account uuid,
  approved_by text,
  letter_id uuid,
  expected_on date,
  cheque_id uuid,
  remainder text check (remainder in ('REDUCTION', 'PATIENT_BALANCE', 'DISPUTE', 'REFUND')),
  primary key (clinic_id, id),
  unique (clinic_id, number),
  foreign key (clinic_id, cheque_id) references cheque (clinic_id, id),
  check (agreed > 0 and agreed <= billed),
  check ((left_state is not null) = (state in ('DISPUTED', 'COUNSEL_CHANGED', 'CASE_DROPPED'))),
  check (left_state in ('PENDING_INVOICE', 'PENDING_REDUCTION', 'PENDING_CHEQUE', 'CHEQUE_RECEIVED')),
  constraint invoice_sent check (
    coalesce(left_state, state) not in ('PENDING_REDUCTION', 'PENDING_CHEQUE', 'CHEQUE_RECEIVED', 'PAID')
    or sent_to is not null and sent_on is not null and document_id is not null),
  constraint invoice_agreed check (
    coalesce(left_state, state) not in ('PENDING_CHEQUE', 'CHEQUE_RECEIVED', 'PAID')
    or agreed is not null and approved_by is not null and letter_id is not null and expected_on is not null),
  constraint invoice_cheque_held check (
    coalesce(left_state, state) not in ('CHEQUE_RECEIVED', 'PAID') or cheque_id is not null)
);
create index invoice_case on invoice (clinic_id, case_id);
create index invoice_patient on invoice (clinic_id, patient_id);
create index invoice_state on invoice (clinic_id, state, invoiced_on);
create index invoice_held_cheque on invoice (clinic_id, cheque_id) where cheque_id is not null;
call protect_table('invoice');

create function invoice_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'an invoice is never removed' using errcode = '23514';
  end if;
  if tg_op = 'INSERT' then
    if new.state <> 'PENDING_INVOICE' or new.moves <> 1 then
      raise exception 'an invoice starts in PENDING_INVOICE' using errcode = '23514';
    end if;
    return new;
  end if;
  if (new.clinic_id, new.id, new.number, new.case_id, new.patient_id, new.invoiced_on, new.billed)
      is distinct from (old.clinic_id, old.id, old.number, old.case_id, old.patient_id, old.invoiced_on, old.billed)
      or old.agreed is not null and (new.agreed, new.approved_account, new.approved_by, new.letter_id)
      is distinct from (old.agreed, old.approved_account, old.approved_by, old.letter_id)
      or old.sent_on is not null and (new.sent_to, new.sent_on, new.document_id)
      is distinct from (old.sent_to, old.sent_on, old.document_id) then
    raise exception 'what an invoice says is fixed' using errcode = '23514';
  end if;
  if new.moves = old.moves then
    if new.state <> old.state then
      raise exception 'an invoice does not move without its history' using errcode = '23514';
    end if;
    if new.left_state is distinct from old.left_state
        and (old.left_state, new.left_state) is distinct from ('CHEQUE_RECEIVED', 'PENDING_CHEQUE') then
      raise exception 'an invoice goes back to the stage it left' using errcode = '23514';
    end if;
    return new;
  end if;
  if new.moves <> old.moves + 1
      or not exists (select from invoice_state_move m where m.from_state = old.state and m.to_state = new.state) then
    raise exception 'an invoice does not go from % to %', old.state, new.state using errcode = '23514';
  end if;
  if new.left_state is not null and new.left_state <> old.state then
    raise exception 'an invoice set aside remembers the stage it left' using errcode = '23514';
  end if;
  if old.left_state is not null and new.state like any (array['PENDING_%', 'CHEQUE_RECEIVED'])
      and new.state <> old.left_state then
    raise exception 'an invoice goes back to the stage it left' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger invoice_guard before insert or update or delete on invoice
  for each row execute function invoice_guard();

-- Append-only tables: the application may add rows; nobody changes or removes one.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = '23514';
end $$;

-- A frozen charge.
create table invoice_line (
  clinic_id uuid not null,
  id uuid not null,
  invoice_id uuid not null,
  position int not null check (position > 0),
  encounter_id uuid not null,
  date_of_service date not null,
  provider_name text,
  code text not null check (code <> ''),
  label text not null,
  units int not null check (units > 0),
  unit_price numeric(12, 2) not null check (unit_price > 0),
  amount numeric(12, 2) not null,
  -- ICD-10-CM codes, with a space between.
  diagnoses text not null check (diagnoses <> ''),
  primary key (clinic_id, id),
  unique (clinic_id, invoice_id, position),
  foreign key (clinic_id, invoice_id) references invoice (clinic_id, id),
  check (amount = units * unit_price)
);
call protect_table('invoice_line');

create function invoice_line_guard() returns trigger language plpgsql as $$
declare
  line invoice_line := case when tg_op = 'DELETE' then old else new end;
begin
  if tg_op <> 'INSERT' and (old.clinic_id, old.invoice_id) is distinct from (line.clinic_id, line.invoice_id)
      or exists (select from invoice i
        where i.clinic_id = line.clinic_id and i.id = line.invoice_id and i.state <> 'PENDING_INVOICE') then
    raise exception 'the lines of an invoice are frozen' using errcode = '23514';
  end if;
  return line;
end $$;
create trigger invoice_line_guard before insert or update or delete on invoice_line
  for each row execute function invoice_line_guard();

-- An encounter is billed by one invoice at most, until that one is void.
create table invoice_encounter (
  clinic_id uuid not null,
  id uuid not null,
  invoice_id uuid not null,
  encounter_id uuid not null,
  freed boolean not null default false,
  primary key (clinic_id, id),
  foreign key (clinic_id, invoice_id) references invoice (clinic_id, id)
);
create unique index invoice_encounter_once on invoice_encounter (clinic_id, encounter_id) where not freed;
create index invoice_encounter_invoice on invoice_encounter (clinic_id, invoice_id);
call protect_table('invoice_encounter');

create table invoice_offer (
  clinic_id uuid not null,
  id uuid not null,
  invoice_id uuid not null,
  party text not null check (party in ('CLINIC', 'ATTORNEY')),
  amount numeric(12, 2) not null check (amount >= 0),
  basis text not null check (basis in ('POLICY_LIMITS', 'PRO_RATA', 'COMMON_FUND', 'COMPARATIVE_FAULT',
    'UNRELATED_CHARGES', 'HARDSHIP')),
  offered_on date not null,
  valid_until date not null,
  account_id uuid,
  by_name text not null,
  at timestamptz not null,
  primary key (clinic_id, id),
  foreign key (clinic_id, invoice_id) references invoice (clinic_id, id),
  check (valid_until >= offered_on)
);
create index invoice_offer_invoice on invoice_offer (clinic_id, invoice_id, id);
call protect_table('invoice_offer');

-- Who moved it, when, from where to where.
create table invoice_move (
  clinic_id uuid not null,
  id uuid not null,
  invoice_id uuid not null,
  position int not null check (position > 0),
  from_state text,
  to_state text not null,
  account_id uuid,
  by_name text not null,
  at timestamptz not null,
  reason text,
  primary key (clinic_id, id),
  unique (clinic_id, invoice_id, position),
  foreign key (clinic_id, invoice_id) references invoice (clinic_id, id),
  foreign key (from_state, to_state) references invoice_state_move (from_state, to_state),
  check ((from_state is null) = (position = 1)),
  check (from_state is not null or to_state = 'PENDING_INVOICE')
);
call protect_table('invoice_move');

-- No move without its line in the history.
create function invoice_history_check() returns trigger language plpgsql as $$
begin
  if not exists (select from invoice_move m
      where m.clinic_id = new.clinic_id and m.invoice_id = new.id and m.position = new.moves and m.to_state = new.state
        and m.from_state is not distinct from case when tg_op = 'UPDATE' then old.state end) then
    raise exception 'an invoice does not move without its history' using errcode = '23514';
  end if;
  return null;
end $$;
create constraint trigger invoice_history_on_insert after insert on invoice
  deferrable initially deferred for each row execute function invoice_history_check();
create constraint trigger invoice_history_on_update after update on invoice
  deferrable initially deferred for each row when (new.moves <> old.moves) execute function invoice_history_check();

-- What an invoice bills is the sum of its lines.
create function invoice_lines_check() returns trigger language plpgsql as $$
begin
  if (select sum(l.amount) from invoice_line l where l.clinic_id = new.clinic_id and l.invoice_id = new.id)
      is distinct from new.billed then
    raise exception 'an invoice bills the sum of its lines' using errcode = '23514';
  end if;
  return null;
end $$;
create constraint trigger invoice_lines_check after insert or update of state on invoice
  deferrable initially deferred for each row when (new.state in ('PENDING_INVOICE', 'PENDING_REDUCTION'))
  execute function invoice_lines_check();

-- The cheques that came for an invoice, returned ones too.
create table invoice_cheque (
  clinic_id uuid not null,
  id uuid not null,
  invoice_id uuid not null,
  cheque_id uuid not null,
  primary key (clinic_id, id),
  unique (clinic_id, invoice_id, cheque_id),
  foreign key (clinic_id, invoice_id) references invoice (clinic_id, id),
  foreign key (clinic_id, cheque_id) references cheque (clinic_id, id)
);
create index invoice_cheque_cheque on invoice_cheque (clinic_id, cheque_id);
call protect_table('invoice_cheque');

-- What of a deposited cheque went to which invoice.
create table cheque_allocation (
  clinic_id uuid not null,
  id uuid not null,
  cheque_id uuid not null,
  invoice_id uuid not null,
  amount numeric(12, 2) not null check (amount > 0),
  primary key (clinic_id, id),
  unique (clinic_id, cheque_id, invoice_id),
  foreign key (clinic_id, invoice_id, cheque_id) references invoice_cheque (clinic_id, invoice_id, cheque_id)
);
call protect_table('cheque_allocation');

create function cheque_allocation_check() returns trigger language plpgsql as $$
declare
  wanted numeric;
begin
  select c.amount into wanted from cheque c
  where c.clinic_id = new.clinic_id and c.id = (to_jsonb(new) ->> tg_argv[0])::uuid and c.status = 'DEPOSITED';
  if wanted is distinct from (select sum(a.amount) from cheque_allocation a
      where a.clinic_id = new.clinic_id and a.cheque_id = (to_jsonb(new) ->> tg_argv[0])::uuid) then
    raise exception 'the allocations of a deposited cheque sum to the cheque' using errcode = '23514';
  end if;
  return null;
end $$;
create constraint trigger cheque_allocated after update on cheque
  deferrable initially deferred for each row when (new.status = 'DEPOSITED')
  execute function cheque_allocation_check('id');
create constraint trigger cheque_allocation_check after insert on cheque_allocation
  deferrable initially deferred for each row execute function cheque_allocation_check('cheque_id');

do $$
declare
  t text;
begin
  foreach t in array array['fee', 'invoice_offer', 'invoice_move', 'invoice_cheque', 'cheque_allocation'] loop
    execute format('create trigger append_only before update or delete on %I for each row execute function refuse_change()', t);
    execute format('revoke update on %I from carequay_app', t);
  end loop;
end $$;
revoke update on invoice_line from carequay_app;
