-- What the staff of a clinic is told inside the application. No downtime.

create table staff_notice (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  version bigint not null default 1,
  kind text not null check (kind ~ '^[A-Z][A-Z_]{2,39}$'),
  -- Whoever holds this key is told, or that one account.
  permission text check (length(permission) between 3 and 60),
  account_id uuid,
  subject_id uuid not null,
  -- Which time of several: the same is told once.
  occurrence text not null check (length(occurrence) between 1 and 100),
  patient_id uuid,
  posted_at timestamptz not null,
  done_at timestamptz,
  -- Null where it was settled by what came of it.
  done_by uuid,
  primary key (clinic_id, id),
  unique nulls not distinct (clinic_id, kind, subject_id, occurrence, account_id),
  foreign key (clinic_id, account_id) references account (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, done_by) references account (clinic_id, id),
  check ((permission is null) <> (account_id is null)),
  check (done_by is null or done_at is not null)
);
create index staff_notice_open on staff_notice (clinic_id, posted_at) where done_at is null;
create index staff_notice_done on staff_notice (clinic_id, done_at) where done_at is not null;
create index staff_notice_patient on staff_notice (clinic_id, patient_id);
call protect_table('staff_notice');
