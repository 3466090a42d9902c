-- Statement runs: frozen batches of numbered statements. No downtime.

create table statement_run (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  version bigint not null,
  number int not null check (number > 0),
  as_of date not null,
  state text not null check (state in ('OPEN', 'RUNNING', 'FINISHED', 'FAILED')),
  recipients int not null check (recipients >= 0),
  total numeric(14, 2) not null,
  started_at timestamptz not null,
  started_account uuid,
  started_by text not null,
  finished_at timestamptz,
  workbook_id uuid,
  primary key (clinic_id, id),
  unique (clinic_id, number),
  check ((state in ('FINISHED', 'FAILED')) = (finished_at is not null)),
  check ((state = 'FINISHED') = (workbook_id is not null))
);
call protect_table('statement_run');

-- One recipient's statement: what it says is frozen when the run opens; its document is added once, when it is issued.
create table statement (
  clinic_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  position int not null check (position > 0),
  number text not null,
  case_id uuid not null,
  case_no text not null,
  patient_id uuid not null,
  patient_name text not null,
  firm_id uuid,
  recipient text not null,
  attention text,
  balance numeric(12, 2) not null check (balance > 0),
  document_id uuid,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  issued_at timestamptz,
  primary key (clinic_id, id),
  unique (clinic_id, run_id, case_id),
  unique (clinic_id, run_id, position),
  unique (clinic_id, number),
  foreign key (clinic_id, run_id) references statement_run (clinic_id, id),
  check ((document_id is null) = (sha256 is null) and (document_id is null) = (issued_at is null))
);
create unique index statement_document on statement (clinic_id, document_id) where document_id is not null;
create index statement_pending on statement (clinic_id, run_id, position) where document_id is null;
call protect_table('statement');

create table statement_line (
  clinic_id uuid not null,
  id uuid not null,
  statement_id uuid not null,
  invoice_id uuid not null,
  number text not null,
  invoiced_on date not null,
  billed numeric(12, 2) not null,
  paid numeric(12, 2) not null,
  balance numeric(12, 2) not null,
  primary key (clinic_id, id),
  unique (clinic_id, statement_id, invoice_id),
  foreign key (clinic_id, statement_id) references statement (clinic_id, id),
  foreign key (clinic_id, invoice_id) references invoice (clinic_id, id)
);
call protect_table('statement_line');
create trigger append_only before update or delete on statement_line for each row execute function refuse_change();
revoke update on statement_line from carequay_app;

create function statement_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a statement is never removed' using errcode = '23514';
  end if;
  if old.document_id is not null
      or to_jsonb(new) - array['document_id', 'sha256', 'issued_at']
      is distinct from to_jsonb(old) - array['document_id', 'sha256', 'issued_at'] then
    raise exception 'a statement is frozen' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger statement_guard before update or delete on statement for each row execute function statement_guard();

create function statement_run_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a statement run is never removed' using errcode = '23514';
  end if;
  if old.state = 'FINISHED'
      or to_jsonb(new) - array['version', 'state', 'finished_at', 'workbook_id']
      is distinct from to_jsonb(old) - array['version', 'state', 'finished_at', 'workbook_id'] then
    raise exception 'a statement run is frozen' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger statement_run_guard before update or delete on statement_run
  for each row execute function statement_run_guard();
