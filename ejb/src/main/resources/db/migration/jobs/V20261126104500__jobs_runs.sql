-- Batch jobs of a clinic: when they start by themselves, and every run that there was. No downtime.

create table job_schedule (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  version bigint not null default 1,
  job text not null check (length(job) between 1 and 40),
  active boolean not null,
  -- On the clinic's clock.
  local_time time not null,
  -- Names of days, such as MONDAY,FRIDAY; empty: every day, or the day of the month.
  weekdays text not null default '' check (weekdays ~ '^([A-Z]+(,[A-Z]+){0,6})?$'),
  -- In a shorter month its last day.
  month_day int check (month_day between 1 and 31),
  -- What was missed before is not caught up.
  changed_at timestamptz not null,
  primary key (clinic_id, id),
  unique (clinic_id, job),
  check (weekdays = '' or month_day is null)
);
call protect_table('job_schedule');

create table job_run (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  -- Of what people decide about; progress does not count.
  version bigint not null default 1,
  job text not null check (length(job) between 1 and 40),
  origin text not null check (origin in ('SCHEDULE', 'PERSON')),
  -- The day of the schedule that it is for; given back when the start never came to be.
  occurrence date,
  state text not null
    check (state in ('STARTING', 'RUNNING', 'STOPPING', 'INTERRUPTED', 'STOPPED', 'FAILED', 'COMPLETED')),
  -- No other run of the job may be under way beside it.
  alone boolean not null,
  -- What it works on in its own feature: a statement run, an import, a scan.
  about_id uuid,
  -- The latest execution in the batch repository; null before there is one.
  execution bigint,
  restarts int not null default 0 check (restarts >= 0),
  expected_items bigint check (expected_items >= 0),
  read_items bigint not null default 0 check (read_items >= 0),
  written_items bigint not null default 0 check (written_items >= 0),
  skipped_items bigint not null default 0 check (skipped_items >= 0),
  -- Why it failed: a code, never a word about a patient.
  problem text check (length(problem) between 1 and 60),
  started_account uuid,
  started_by text not null,
  -- Whoever stopped it: it does not go on by itself then.
  stopped_by text,
  restarted_by text,
  opened_at timestamptz not null,
  moved_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  primary key (clinic_id, id),
  check ((state in ('STOPPED', 'FAILED', 'COMPLETED')) = (ended_at is not null)),
  check (origin = 'SCHEDULE' or occurrence is null)
);
-- Whatever the number of servers, one of them starts it.
create unique index job_run_occurrence on job_run (clinic_id, job, occurrence) where occurrence is not null;
create unique index job_run_alone on job_run (clinic_id, job) where alone and ended_at is null;
create index job_run_latest on job_run (clinic_id, job, opened_at, id);
create index job_run_starting on job_run (clinic_id, moved_at) where state = 'STARTING';
call protect_table('job_run');
