-- Who is to be called back and when: kinds of recalls, the recalls, how they went, and the nightly runs. No downtime.

create table recall_type (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  version bigint not null default 1,
  name text not null check (length(name) between 1 and 80),
  active boolean not null,
  -- CASE: one for each case of a patient, while the case is in one of these phases; PATIENT: one for each patient.
  basis text not null check (basis in ('CASE', 'PATIENT')),
  phases text not null default '' check (phases ~ '^([A-Z_]+(,[A-Z_]+)*)?$'),
  -- After the last visit that triggers it: so many months and days, or so many visits, whichever is first.
  months int not null check (months between 0 and 120),
  days int not null check (days between 0 and 3650),
  visits int check (visits between 1 and 200),
  -- How many days before it is due it is on the list, and how many days after that it is let go.
  lead_days int not null check (lead_days between 0 and 90),
  overdue_days int not null check (overdue_days between 1 and 1095),
  -- Days from the due date, before it negative, on which the patient is written to.
  ladder text not null check (ladder ~ '^(-?[0-9]{1,3}(,-?[0-9]{1,3}){0,5})?$'),
  primary key (clinic_id, id),
  unique (clinic_id, name),
  check (months > 0 or days > 0 or visits is not null),
  check ((basis = 'CASE') = (phases <> ''))
);
call protect_table('recall_type');

-- Which visits trigger it and which satisfy it; where none is named, every visit does.
create table recall_type_visit (
  clinic_id uuid not null,
  id uuid not null,
  type_id uuid not null,
  visit_type_id uuid not null,
  part text not null check (part in ('TRIGGERS', 'SATISFIES')),
  primary key (clinic_id, id),
  unique (clinic_id, type_id, part, visit_type_id),
  foreign key (clinic_id, type_id) references recall_type (clinic_id, id),
  foreign key (clinic_id, visit_type_id) references visit_type (clinic_id, id)
);
call protect_table('recall_type_visit', deletable => true);

-- Procedures of a signed note that trigger it too.
create table recall_type_code (
  clinic_id uuid not null,
  id uuid not null,
  type_id uuid not null,
  code text collate "C" not null check (code ~ '^([0-9]{4}[0-9AFMTU]|[A-V][0-9]{4})$'),
  primary key (clinic_id, id),
  unique (clinic_id, type_id, code),
  foreign key (clinic_id, type_id) references recall_type (clinic_id, id)
);
call protect_table('recall_type_code', deletable => true);

create table recall (
  clinic_id uuid not null,
  id uuid not null,
  version bigint not null default 1,
  type_id uuid not null,
  patient_id uuid not null,
  case_id uuid,
  -- The visit that triggered it; null for one that somebody asked for.
  trigger_id uuid,
  -- Visits after this moment satisfy it.
  since timestamptz not null,
  due_on date not null,
  -- A date that a person chose is never overwritten.
  due_by text not null check (due_by in ('RULE', 'PERSON')),
  state text not null check (state in ('DUE', 'CONTACTED', 'SCHEDULED', 'SATISFIED', 'SUPPRESSED')),
  -- Why it is suppressed.
  reason text check (reason in ('CASE_ENDED', 'DECEASED', 'OPTED_OUT', 'TYPE_ENDED', 'TOO_LATE', 'REPLACED', 'DECLINED', 'NOT_NEEDED')),
  note text check (length(note) between 1 and 500),
  contacts int not null default 0 check (contacts >= 0),
  -- How many rungs of the ladder are behind it, and when the next is.
  rung int not null default 0 check (rung >= 0),
  next_contact_on date,
  -- The visit that it is scheduled for or satisfied by.
  visit_id uuid,
  made_at timestamptz not null,
  made_by text not null,
  made_account uuid,
  primary key (clinic_id, id),
  -- One for each triggering visit, however often it is computed.
  unique (clinic_id, type_id, trigger_id),
  foreign key (clinic_id, type_id) references recall_type (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, case_id, patient_id) references case_file (clinic_id, id, patient_id) on update cascade,
  foreign key (clinic_id, trigger_id) references appointment (clinic_id, id),
  foreign key (clinic_id, visit_id) references appointment (clinic_id, id),
  check ((state = 'SUPPRESSED') = (reason is not null)),
  check ((state in ('SCHEDULED', 'SATISFIED')) = (visit_id is not null)),
  check (next_contact_on is null or state in ('DUE', 'CONTACTED', 'SCHEDULED'))
);
create index recall_due on recall (clinic_id, due_on, id);
create index recall_of_patient on recall (clinic_id, patient_id);
create index recall_contact_due on recall (clinic_id, next_contact_on) where state in ('DUE', 'CONTACTED');
call protect_table('recall');

-- How a recall went from state to state and from date to date; rows are only added, by the trigger below.
create table recall_change (
  clinic_id uuid not null,
  id uuid not null,
  recall_id uuid not null,
  from_state text,
  to_state text not null,
  reason text,
  due_before date,
  due_on date not null,
  at timestamptz not null,
  by_name text not null,
  by_account uuid,
  primary key (clinic_id, id),
  foreign key (clinic_id, recall_id) references recall (clinic_id, id)
);
create index recall_change_of on recall_change (clinic_id, recall_id, at);
call protect_table('recall_change');
revoke update on recall_change from carequay_app;

create function recall_changes() returns trigger language plpgsql set search_path from current as $$
begin
  if tg_op = 'INSERT' then
    insert into recall_change (clinic_id, id, recall_id, to_state, reason, due_on, at, by_name, by_account)
    select n.clinic_id, gen_random_uuid(), n.id, n.state, n.reason, n.due_on, n.made_at, n.made_by, n.made_account from new_rows n;
  else
    insert into recall_change (clinic_id, id, recall_id, from_state, to_state, reason, due_before, due_on, at, by_name, by_account)
    select n.clinic_id, gen_random_uuid(), n.id, o.state, n.state, n.reason, nullif(o.due_on, n.due_on), n.due_on, clock_timestamp(),
      coalesce(nullif(current_setting('carequay.actor', true), ''), session_user), bound_account()
    from new_rows n join old_rows o on o.clinic_id = n.clinic_id and o.id = n.id
    where (o.state, o.due_on) is distinct from (n.state, n.due_on);
  end if;
  return null;
end $$;
create trigger recall_made after insert on recall referencing new table as new_rows
  for each statement execute function recall_changes();
create trigger recall_changed after update on recall referencing old table as old_rows new table as new_rows
  for each statement execute function recall_changes();

-- Each time somebody tried to reach the patient.
create table recall_contact (
  clinic_id uuid not null,
  id uuid not null,
  recall_id uuid not null,
  way text not null check (way in ('MESSAGE', 'CALL', 'LETTER', 'IN_PERSON')),
  -- Of a message it is known from the message itself.
  outcome text check (outcome in ('REACHED', 'LEFT_MESSAGE', 'NO_ANSWER', 'WRONG_NUMBER', 'DECLINED', 'SENT')),
  note text check (length(note) between 1 and 500),
  -- Which rung of the ladder to which due date a message was.
  due_on date not null,
  rung int check (rung > 0),
  at timestamptz not null,
  by_name text not null,
  by_account uuid,
  primary key (clinic_id, id),
  unique (clinic_id, recall_id, due_on, rung),
  foreign key (clinic_id, recall_id) references recall (clinic_id, id),
  check ((way = 'MESSAGE') = (rung is not null)),
  check ((way = 'MESSAGE') = (outcome is null))
);
create index recall_contact_of on recall_contact (clinic_id, recall_id, at);
call protect_table('recall_contact');
revoke update on recall_contact from carequay_app;

-- Patients who do not want to be called back.
create table recall_opt_out (
  clinic_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  at timestamptz not null,
  by_name text not null,
  by_account uuid,
  ended_at timestamptz,
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  check (ended_at >= at)
);
create index recall_opt_out_of on recall_opt_out (clinic_id, patient_id) where ended_at is null;
call protect_table('recall_opt_out');

create table recall_run (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  as_of date not null,
  state text not null check (state in ('RUNNING', 'FINISHED', 'FAILED')),
  patients bigint not null default 0,
  -- Recalls that are new, that ended, and messages that were written.
  made bigint not null default 0,
  ended bigint not null default 0,
  contacted bigint not null default 0,
  started_at timestamptz not null,
  started_by text not null,
  finished_at timestamptz,
  primary key (clinic_id, id),
  check ((state = 'RUNNING') = (finished_at is null))
);
create unique index recall_run_one on recall_run (clinic_id) where state = 'RUNNING';
create index recall_run_latest on recall_run (clinic_id, started_at);
call protect_table('recall_run');
