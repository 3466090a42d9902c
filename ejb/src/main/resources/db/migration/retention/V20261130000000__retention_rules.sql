-- How long a clinic keeps what it has, holds that stop every deletion, and what was deleted. No downtime: nothing is ever deleted until
-- a clinic says how long it keeps it.

create table retention_rule (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  kind text not null check (kind in ('RECORD', 'DOCUMENTS', 'MESSAGES', 'EXPORTS')),
  -- Years after the patient's last activity; days for exports.
  keep_for int not null check (keep_for between 1 and 999),
  -- Whoever was under age: years after they came of age, at least.
  of_age int check (of_age between 0 and 99),
  primary key (clinic_id, id),
  unique (clinic_id, kind),
  check (kind <> 'EXPORTS' or of_age is null)
);
call protect_table('retention_rule', deletable => true);

create table legal_hold (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  patient_id uuid not null,
  reason text not null check (length(reason) between 1 and 500),
  since timestamptz not null default clock_timestamp(),
  placed_by text not null,
  released_at timestamptz,
  released_by text,
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  check ((released_at is null) = (released_by is null))
);
create index legal_hold_patient on legal_hold (clinic_id, patient_id) where released_at is null;
call protect_table('legal_hold');
revoke update on legal_hold from carequay_app;
grant update (released_at, released_by, patient_id) on legal_hold to carequay_app;

create table record_deletion (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  patient_id uuid not null,
  kind text not null check (kind in ('RECORD', 'DOCUMENTS', 'MESSAGES')),
  mrn text not null,
  last_activity date not null,
  due_on date not null,
  proposed_at timestamptz not null default clock_timestamp(),
  -- Null for the nightly job.
  proposed_by uuid,
  state text not null default 'PROPOSED' check (state in ('PROPOSED', 'KEPT', 'DONE')),
  decided_at timestamptz,
  decided_by uuid,
  note text check (length(note) between 1 and 500),
  -- How many rows of which table.
  counts jsonb,
  -- The transaction that deletes.
  deletes_in xid8,
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, proposed_by) references account (clinic_id, id),
  foreign key (clinic_id, decided_by) references account (clinic_id, id),
  check ((state = 'PROPOSED') = (decided_at is null) and (state = 'DONE') = (counts is not null)),
  check (state <> 'DONE' or decided_by is distinct from proposed_by)
);
comment on column record_deletion.patient_id is 'merge: stays';
create unique index record_deletion_waiting on record_deletion (clinic_id, patient_id, kind) where state = 'PROPOSED';
create index record_deletion_patient on record_deletion (clinic_id, patient_id, decided_at);
create index record_deletion_running on record_deletion (clinic_id, deletes_in) where deletes_in is not null;
call protect_table('record_deletion');
revoke insert, update on record_deletion from carequay_app;

-- A record that was deleted: the row stays with its number, which is never given again, and with the year of birth.
alter table patient add column deleted_at timestamptz;
alter table patient add check (deleted_at is null or not active);

-- An export is deleted after some days; what it was is still told.
alter table clinic_export drop constraint clinic_export_state_check;
alter table clinic_export add constraint clinic_export_state_check check (state in ('REQUESTED', 'RUNNING', 'READY', 'FAILED', 'EXPIRED'));
alter table clinic_export drop constraint clinic_export_check;
alter table clinic_export add constraint clinic_export_check check ((state in ('READY', 'EXPIRED')) = (sha256 is not null));

-- Whether the running transaction deletes what was approved; only record_delete writes that. Meanwhile the triggers that keep rows as
-- they are, and the trail of every single row, stand aside: see afterMigrate__retention_guards.
create function record_deletes() returns boolean language sql stable security definer set search_path from current as $$
  select exists (select 1 from record_deletion d where d.clinic_id = bound_clinic() and d.deletes_in = pg_current_xact_id_if_assigned())
$$;

-- The patient and whatever was merged into them: one person, one record.
create function record_of(p_patient uuid) returns uuid[] language sql stable security definer set search_path from current as $$
  with recursive one as (
    select p.id from patient p where p.clinic_id = bound_clinic() and p.id = p_patient
    union select m.id from patient m join one on m.merged_into = one.id where m.clinic_id = bound_clinic())
  select array_agg(one.id) from one
$$;

-- Why nothing of that record may be deleted now; null when nothing stands against it.
create function retention_obstacle(p_record uuid[]) returns text language sql stable security definer set search_path from current as $$
  select case
    when exists (select 1 from legal_hold h where h.clinic_id = bound_clinic() and h.patient_id = any (p_record) and h.released_at is null)
      then 'legal-hold'
    when exists (select 1 from case_file c where c.clinic_id = bound_clinic() and c.patient_id = any (p_record)
      and c.phase not in ('SETTLED', 'CLOSED', 'DROPPED')) then 'open-case'
    when exists (select 1 from invoice i join ledger_line l on l.clinic_id = i.clinic_id and l.invoice_id = i.id
      where i.clinic_id = bound_clinic() and i.patient_id = any (p_record)
        and (l.account like '%RECEIVABLE' or l.account in ('CASH_CLEARING', 'UNAPPLIED_CASH', 'REFUND_DUE'))
      group by i.id, l.account having sum(l.debit - l.credit) <> 0) then 'open-balance'
  end
$$;

-- The clinic's day on which something last happened to that record.
create function retention_activity(p_record uuid[]) returns date language sql stable security definer set search_path from current as $$
  select (greatest(
      (select max(p.changed_at) from patient p where p.clinic_id = bound_clinic() and p.id = any (p_record)),
      (select max(a.end_at) from appointment a where a.clinic_id = bound_clinic() and a.patient_id = any (p_record)),
      (select max(d.created_at) from document d where d.clinic_id = bound_clinic() and d.patient_id = any (p_record)),
      (select max(m.queued_at) from message m where m.clinic_id = bound_clinic() and m.patient_id = any (p_record)),
      (select max(c.opened_at) from case_file c where c.clinic_id = bound_clinic() and c.patient_id = any (p_record)),
      (select max(e.booked_at) from invoice i join ledger_entry e on e.clinic_id = i.clinic_id and e.invoice_id = i.id
        where i.clinic_id = bound_clinic() and i.patient_id = any (p_record)))
    at time zone (select c.zone from clinic c where c.id = bound_clinic()))::date
$$;

-- The day on which that part of the record is due by the clinic's rule as it is now; null without one.
create function retention_due(p_patient uuid, p_kind text) returns date language sql stable security definer set search_path from current as $$
  select greatest((retention_activity(record_of(p.id)) + make_interval(years => r.keep_for))::date,
    (p.birth_date + make_interval(years => 18 + r.of_age))::date)
  from patient p join retention_rule r on r.clinic_id = p.clinic_id and r.kind = p_kind
  where p.clinic_id = bound_clinic() and p.id = p_patient
$$;

-- Whether that part of the record is due now.
create function retention_is_due(p_patient uuid, p_kind text) returns boolean language sql stable security definer
set search_path from current as $$
  select coalesce(retention_due(p_patient, p_kind)
    <= (clock_timestamp() at time zone (select c.zone from clinic c where c.id = bound_clinic()))::date, false)
$$;

-- Proposes what is due of these patients by the clinic's rules; returns how many proposals are new. What is only a part is not proposed
-- beside the whole, nor when there is nothing of it; what somebody decided to keep is not proposed again for a year.
create function retention_propose(p_patients uuid[]) returns int language plpgsql security definer set search_path from current as $$
declare
  n int;
begin
  with asked as (
    select p.id, p.mrn, p.birth_date, record_of(p.id) as record from patient p
    where p.clinic_id = bound_clinic() and p.id = any (p_patients) and p.merged_into is null and p.deleted_at is null
  ), active as (
    select a.*, retention_activity(a.record) as last_activity from asked a where retention_obstacle(a.record) is null
  ), due as (
    select a.*, r.kind, greatest((a.last_activity + make_interval(years => r.keep_for))::date,
      (a.birth_date + make_interval(years => 18 + r.of_age))::date) as due_on
    from active a join retention_rule r on r.clinic_id = bound_clinic() and r.kind <> 'EXPORTS'
  )
  insert into record_deletion (clinic_id, id, patient_id, kind, mrn, last_activity, due_on, proposed_by)
  select bound_clinic(), gen_random_uuid(), d.id, d.kind, d.mrn, d.last_activity, d.due_on, bound_account()
  from due d
  where d.due_on <= (clock_timestamp() at time zone (select c.zone from clinic c where c.id = bound_clinic()))::date
    and not exists (select 1 from record_deletion x where x.clinic_id = bound_clinic() and x.patient_id = d.id and x.kind = d.kind
      and x.decided_at > clock_timestamp() - interval '1 year')
    and (d.kind = 'RECORD' or not exists (select 1 from due w where w.id = d.id and w.kind = 'RECORD' and w.due_on <= d.due_on))
    and (d.kind <> 'DOCUMENTS' or exists (select 1 from document o where o.clinic_id = bound_clinic() and o.patient_id = any (d.record)))
    and (d.kind <> 'MESSAGES' or exists (select 1 from message m where m.clinic_id = bound_clinic() and m.patient_id = any (d.record))
      or exists (select 1 from unknown_text u where u.clinic_id = bound_clinic() and u.patient_id = any (d.record)))
  on conflict (clinic_id, patient_id, kind) where state = 'PROPOSED' do nothing;
  get diagnostics n = row_count;
  return n;
end $$;

-- What the clinic notes about keeping a record is not part of it.
do $$
begin
  execute replace(pg_get_functiondef('record_rows'::regproc), $x$'care_access_request']$x$,
    $x$'care_access_request', 'legal_hold', 'record_deletion']$x$);
end $$;

-- Nothing is added to a record that was deleted.
create or replace function patient_takes_rows() returns trigger language plpgsql as $$
declare
  refused text;
begin
  if tg_level = 'STATEMENT' then
    select case when p.merged_into is not null then 'patient-merged' else 'patient-deleted' end into refused
    from new_rows n join patient p on p.clinic_id = n.clinic_id and p.id = (to_jsonb(n) ->> tg_argv[0])::uuid
    where p.merged_into is not null or p.deleted_at is not null limit 1;
  else
    select case when p.merged_into is not null then 'patient-merged' else 'patient-deleted' end into refused
    from patient p where p.clinic_id = new.clinic_id and p.id = (to_jsonb(new) ->> tg_argv[0])::uuid
      and (p.merged_into is not null or p.deleted_at is not null);
  end if;
  if refused is not null then
    raise exception '%', refused using errcode = 'CQ001';
  end if;
  return null;
end $$;
