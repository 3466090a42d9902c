-- Limits of authority, requests that somebody else decides, disbursement sheets, and papers with offers. No downtime.

-- How much a role or a person may give up. Without a row the rules of before hold: a quarter of what was billed, the clinic's
-- head any.
create table approval_limit (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  version bigint not null default 1,
  kind text not null check (kind in ('REDUCTION', 'WRITE_OFF')),
  role text check (role in ('CLINIC_ADMIN', 'CASE_MANAGER', 'BILLER')),
  account_id uuid,
  -- Of what was billed.
  max_percent numeric(5, 2) not null check (max_percent between 0 and 100),
  max_amount numeric(12, 2) check (max_amount >= 0),
  set_by text not null,
  set_at timestamptz not null,
  primary key (clinic_id, id),
  foreign key (clinic_id, account_id) references account (clinic_id, id),
  check ((role is null) <> (account_id is null))
);
create unique index approval_limit_role on approval_limit (clinic_id, kind, role) where role is not null;
create unique index approval_limit_account on approval_limit (clinic_id, kind, account_id) where account_id is not null;
call protect_table('approval_limit', deletable => true);

alter table invoice_offer
  add column document_id uuid,
  add column note text check (length(note) between 1 and 1000),
  add foreign key (clinic_id, document_id) references document (clinic_id, id);

-- What somebody asks for and somebody else decides.
create table invoice_request (
  clinic_id uuid not null,
  id uuid not null,
  version bigint not null default 1,
  invoice_id uuid not null,
  kind text not null check (kind in ('WRITTEN_OFF', 'VOID', 'REFUND')),
  -- Of a refund: how much, and by which cheque or transfer.
  amount numeric(12, 2) check (amount > 0),
  reference text check (length(reference) between 1 and 60),
  reason text not null check (length(reason) between 1 and 1000),
  asked_account uuid,
  asked_by text not null,
  asked_at timestamptz not null,
  status text not null default 'OPEN' check (status in ('OPEN', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
  decided_account uuid,
  decided_by text,
  decided_at timestamptz,
  answer text check (length(answer) between 1 and 1000),
  primary key (clinic_id, id),
  foreign key (clinic_id, invoice_id) references invoice (clinic_id, id),
  check ((kind = 'REFUND') = (amount is not null and reference is not null)),
  check ((status = 'OPEN') = (decided_at is null and decided_by is null)),
  -- Nobody approves what they asked for.
  constraint invoice_request_two_people check (status <> 'APPROVED' or decided_account is distinct from asked_account)
);
create unique index invoice_request_open on invoice_request (clinic_id, invoice_id, kind) where status = 'OPEN';
create index invoice_request_invoice on invoice_request (clinic_id, invoice_id, id);
call protect_table('invoice_request');

create function invoice_request_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status <> 'OPEN'
      or to_jsonb(new) - array['version', 'status', 'decided_account', 'decided_by', 'decided_at', 'answer']
      is distinct from to_jsonb(old) - array['version', 'status', 'decided_account', 'decided_by', 'decided_at', 'answer'] then
    raise exception 'a request is decided once' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger invoice_request_guard before update or delete on invoice_request
  for each row execute function invoice_request_guard();

-- How a settlement is shared out. A sheet never changes; the next one follows it.
create table disbursement_sheet (
  clinic_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  fee_percent numeric(5, 2) not null check (fee_percent between 0 and 100),
  -- Whether counsel's fee is of the gross, or of what is left after the costs.
  fee_of text not null check (fee_of in ('GROSS', 'AFTER_COSTS')),
  -- The least share of the gross for the client, before liens.
  client_percent numeric(5, 2) not null check (client_percent between 0 and 100),
  note text check (length(note) between 1 and 1000),
  made_account uuid,
  made_by text not null,
  made_at timestamptz not null,
  primary key (clinic_id, id),
  foreign key (clinic_id, case_id) references case_file (clinic_id, id)
);
create index disbursement_sheet_case on disbursement_sheet (clinic_id, case_id, id);
call protect_table('disbursement_sheet');

create table disbursement_item (
  clinic_id uuid not null,
  id uuid not null,
  sheet_id uuid not null,
  position int not null check (position > 0),
  kind text not null check (kind in ('SOURCE', 'COST', 'LIEN')),
  label text not null check (length(label) between 1 and 120),
  amount numeric(12, 2) not null check (amount > 0),
  invoice_id uuid,
  primary key (clinic_id, id),
  unique (clinic_id, sheet_id, position),
  foreign key (clinic_id, sheet_id) references disbursement_sheet (clinic_id, id),
  foreign key (clinic_id, invoice_id) references invoice (clinic_id, id)
);
call protect_table('disbursement_item');
create trigger append_only before update or delete on disbursement_sheet for each row execute function refuse_change();
create trigger append_only before update or delete on disbursement_item for each row execute function refuse_change();
revoke update on disbursement_sheet, disbursement_item from carequay_app;
