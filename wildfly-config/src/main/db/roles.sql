-- Prepares a PostgreSQL database (15 or later) for CareQuay. A database administrator runs it once, and may run it again
-- after an upgrade of CareQuay; it changes nothing that is already right, except that it sets both passwords.
--
--   createdb carequay
--   psql -d carequay -v owner_password="$OWNER_PASSWORD" -v app_password="$APP_PASSWORD" -f roles.sql
--
-- Two roles:
--   carequay_owner  owns schema and tables; only the migrations sign in with it, when the application is deployed
--   carequay_app    the running application; owns nothing and is always held by row-level security
-- Needs a superuser, or the owner of the database with CREATEROLE. pg_hba.conf should ask both roles for scram-sha-256.

\set ON_ERROR_STOP on

do $$
begin
  if current_setting('server_version_num')::int < 150000 then
    raise exception 'CareQuay needs PostgreSQL 15 or later, this is %', current_setting('server_version');
  end if;
  if not exists (select from pg_roles where rolname = 'carequay_owner') then
    create role carequay_owner login;
  end if;
  if not exists (select from pg_roles where rolname = 'carequay_app') then
    create role carequay_app login;
  end if;
end
$$;

alter role carequay_owner with login password :'owner_password';
alter role carequay_app with login password :'app_password';

do $$
declare
  unsafe text;
begin
  select string_agg(rolname, ', ') into unsafe
    from pg_roles
   where rolname in ('carequay_owner', 'carequay_app')
     and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication);
  if unsafe is not null then
    raise exception 'too powerful for CareQuay: %', unsafe
      using hint = 'alter role … nosuperuser nobypassrls nocreaterole nocreatedb noreplication';
  end if;
  if pg_has_role('carequay_app', 'carequay_owner', 'member') then
    raise exception 'carequay_app must not be a member of carequay_owner';
  end if;
end
$$;

-- Who may do what in this database.
do $$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect, create on database %I to carequay_owner', current_database());
  execute format('grant connect on database %I to carequay_app', current_database());
end
$$;
revoke create on schema public from public;
grant usage on schema public to carequay_owner, carequay_app;

-- Exclusion constraints, fuzzy search, hashing, names without accents, sound-alike names, case-blind e-mails.
create extension if not exists btree_gist with schema public;
create extension if not exists pg_trgm with schema public;
create extension if not exists pgcrypto with schema public;
create extension if not exists unaccent with schema public;
create extension if not exists fuzzystrmatch with schema public;
create extension if not exists citext with schema public;

create schema if not exists carequay authorization carequay_owner;
grant usage on schema carequay to carequay_app;
do $$
begin
  execute format('alter role carequay_owner in database %I set search_path = carequay, public', current_database());
  execute format('alter role carequay_app in database %I set search_path = carequay, public', current_database());
end
$$;

-- The repository of batch executions. The server looks for these tables before the application's migrations run, and
-- its role may not create them: so they are made here, in the shape the server's batch engine (JBeret 3.1) expects.
create table if not exists public.job_instance (
  jobinstanceid bigserial not null primary key,
  version integer,
  jobname varchar(512),
  applicationname varchar(512)
);

create table if not exists public.job_execution (
  jobexecutionid bigserial not null primary key,
  jobinstanceid bigint not null,
  version integer,
  createtime timestamptz,
  starttime timestamptz,
  endtime timestamptz,
  lastupdatedtime timestamptz,
  batchstatus varchar(30),
  exitstatus varchar(512),
  jobparameters varchar(3000),
  restartposition varchar(255),
  constraint fk_job_execution_job_instance foreign key (jobinstanceid)
    references public.job_instance (jobinstanceid) on delete cascade
);

create table if not exists public.step_execution (
  stepexecutionid bigserial not null primary key,
  jobexecutionid bigint not null,
  version integer,
  stepname varchar(255),
  starttime timestamptz,
  endtime timestamptz,
  batchstatus varchar(30),
  exitstatus varchar(512),
  executionexception varchar(2048),
  persistentuserdata bytea,
  readcount integer,
  writecount integer,
  commitcount integer,
  rollbackcount integer,
  readskipcount integer,
  processskipcount integer,
  filtercount integer,
  writeskipcount integer,
  readercheckpointinfo bytea,
  writercheckpointinfo bytea,
  constraint fk_step_exe_job_exe foreign key (jobexecutionid)
    references public.job_execution (jobexecutionid) on delete cascade
);

create table if not exists public.partition_execution (
  partitionexecutionid integer not null,
  stepexecutionid bigint not null,
  version integer,
  batchstatus varchar(30),
  exitstatus varchar(512),
  executionexception varchar(2048),
  persistentuserdata bytea,
  readercheckpointinfo bytea,
  writercheckpointinfo bytea,
  primary key (partitionexecutionid, stepexecutionid),
  constraint fk_partition_exe_step_exe foreign key (stepexecutionid)
    references public.step_execution (stepexecutionid) on delete cascade
);

create index if not exists job_execution_by_instance on public.job_execution (jobinstanceid);
create index if not exists step_execution_by_job on public.step_execution (jobexecutionid);

do $$
declare
  batch_table text;
begin
  foreach batch_table in array array['job_instance', 'job_execution', 'step_execution', 'partition_execution'] loop
    execute format('alter table public.%I owner to carequay_owner', batch_table);
    execute format('grant select, insert, update, delete on public.%I to carequay_app', batch_table);
  end loop;
end
$$;
grant usage, select on sequence
  public.job_instance_jobinstanceid_seq,
  public.job_execution_jobexecutionid_seq,
  public.step_execution_stepexecutionid_seq
  to carequay_app;
