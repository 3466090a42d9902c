-- Who gets no statement, from which amount on, and what is said to whom at which age; runs that were called off; statements for
-- what a patient owes without a case. No downtime.

create table statement_setting (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  version bigint not null default 1,
  minimum numeric(12, 2) not null check (minimum between 0 and 100000),
  primary key (clinic_id, id),
  unique (clinic_id)
);
call protect_table('statement_setting');

-- Said on a statement whose oldest invoice is so many days old, and more: the text of the most days that fit.
create table statement_text (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  recipient text not null check (recipient in ('FIRM', 'PATIENT')),
  from_days int not null check (from_days between 0 and 3650),
  language text not null check (language in ('en', 'es')),
  body text not null check (length(body) between 1 and 1000),
  primary key (clinic_id, id),
  unique (clinic_id, recipient, from_days, language)
);
call protect_table('statement_text', deletable => true);

-- No statements for a case, a patient or a firm, until somebody takes it back or the day has come.
create table statement_hold (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  case_id uuid,
  patient_id uuid,
  firm_id uuid,
  reason text not null check (length(reason) between 1 and 300),
  until date,
  created_at timestamptz not null,
  created_by text not null,
  created_account uuid,
  ended_at timestamptz,
  ended_by text,
  primary key (clinic_id, id),
  foreign key (clinic_id, case_id) references case_file (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, firm_id) references firm (clinic_id, id),
  check (num_nonnulls(case_id, patient_id, firm_id) = 1),
  check ((ended_at is null) = (ended_by is null))
);
create index statement_hold_case on statement_hold (clinic_id, case_id) where case_id is not null;
create index statement_hold_patient on statement_hold (clinic_id, patient_id) where patient_id is not null;
call protect_table('statement_hold');

alter table statement_run add column minimum numeric(12, 2) not null default 0, add column skipped int not null default 0,
  add column mailing_id uuid;
alter table statement_run add foreign key (clinic_id, mailing_id) references document (clinic_id, id);
alter table statement_run drop constraint statement_run_state_check;
alter table statement_run add check (state in ('OPEN', 'RUNNING', 'FINISHED', 'FAILED', 'CANCELLED'));
alter table statement_run drop constraint statement_run_check;
alter table statement_run add check ((state in ('FINISHED', 'FAILED', 'CANCELLED')) = (finished_at is not null));

alter table statement alter column case_id drop not null, alter column case_no drop not null;
alter table statement add column language text not null default 'en' check (language in ('en', 'es')), add column note text,
  add column line text, add column city text, add column state text, add column postal_code text;
alter table statement add check ((case_id is null) = (case_no is null));
-- One to a firm for each case, and one to a patient for all; not unique by patient, as two records may become one.
create index statement_without_case on statement (clinic_id, run_id, patient_id) where case_id is null;

-- Who owed something and got none in a run, and why.
create table statement_skip (
  clinic_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  position int not null check (position > 0),
  case_id uuid,
  case_no text,
  patient_id uuid not null,
  patient_name text not null,
  balance numeric(12, 2) not null check (balance > 0),
  reason text not null check (reason in ('HOLD', 'BELOW_MINIMUM')),
  note text,
  primary key (clinic_id, id),
  unique (clinic_id, run_id, position),
  foreign key (clinic_id, run_id) references statement_run (clinic_id, id),
  foreign key (clinic_id, case_id) references case_file (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id)
);
call protect_table('statement_skip');

create or replace function statement_run_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a statement run is never removed' using errcode = '23514';
  end if;
  if old.state in ('FINISHED', 'CANCELLED')
      or to_jsonb(new) - array['version', 'state', 'finished_at', 'workbook_id', 'mailing_id']
      is distinct from to_jsonb(old) - array['version', 'state', 'finished_at', 'workbook_id', 'mailing_id'] then
    raise exception 'a statement run is frozen' using errcode = '23514';
  end if;
  return new;
end $$;
