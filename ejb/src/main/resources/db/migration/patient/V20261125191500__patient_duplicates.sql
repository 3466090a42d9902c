-- Finding records that are one person: the blocks in which records are compared, and the queue of pairs that people decide.
-- No downtime; records registered before get their keys from the first scan.

-- Records that share a key are compared. A key is a hash of two or more facts (MatchKeys) and tells nothing by itself; equality
-- of numbers is leakproof, so it keeps its index under row-level security.
create table patient_match_key (
  clinic_id uuid not null,
  key bigint not null,
  patient_id uuid not null,
  primary key (clinic_id, key, patient_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id)
);
comment on column patient_match_key.patient_id is 'merge: stays';
create index patient_match_key_patient on patient_match_key (clinic_id, patient_id);
alter table patient_match_key enable row level security;
alter table patient_match_key force row level security;
create policy clinic_only on patient_match_key using (clinic_id = (select bound_clinic()))
  with check (clinic_id = (select bound_clinic()));
grant select, insert, delete on patient_match_key to carequay_app;

-- The keys hold no fact of their own: the trail tells once per statement whose keys changed and how many.
create function audit_match_keys() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if tg_op = 'DELETE' then
    perform audit_write(o.clinic_id, 'DELETE', tg_table_name::text, o.patient_id, o.patient_id,
      jsonb_build_object('keys', count(*)), null)
    from old_rows o group by o.clinic_id, o.patient_id;
  else
    perform audit_write(n.clinic_id, case tg_op when 'INSERT' then 'CREATE' else tg_op end, tg_table_name::text,
      n.patient_id, n.patient_id, null, jsonb_build_object('keys', count(*)))
    from new_rows n group by n.clinic_id, n.patient_id;
  end if;
  return null;
end $$;
create trigger audit_insert after insert on patient_match_key referencing new table as new_rows
  for each statement execute function audit_match_keys();
create trigger audit_update after update on patient_match_key referencing new table as new_rows
  for each statement execute function audit_match_keys();
create trigger audit_delete after delete on patient_match_key referencing old table as old_rows
  for each statement execute function audit_match_keys();

-- One pair of records that may be one person; a is the lesser id.
--   OPEN       waits for a person
--   DISMISSED  two people, somebody has said; found again only when the identifying fields have changed since
--   CLEARED    no longer alike, since a record was corrected
create table duplicate_pair (
  clinic_id uuid not null,
  id uuid not null,
  version bigint not null,
  a_id uuid not null,
  b_id uuid not null,
  state text not null check (state in ('OPEN', 'DISMISSED', 'CLEARED')),
  grade text not null check (grade in ('LIKELY', 'CERTAIN')),
  -- 0 to 100, and the weight in bits it comes from.
  score int not null check (score between 0 and 100),
  weight double precision not null,
  -- One line per field: field, agreement, weight.
  evidence text not null,
  -- Hash of the identifying fields of both.
  fingerprint text not null,
  found_at timestamptz not null,
  dismissed_at timestamptz,
  dismissed_account uuid,
  dismissed_by text,
  dismissed_reason text check (length(dismissed_reason) <= 200),
  primary key (clinic_id, id),
  unique (clinic_id, a_id, b_id),
  foreign key (clinic_id, a_id) references patient (clinic_id, id),
  foreign key (clinic_id, b_id) references patient (clinic_id, id),
  check (a_id < b_id),
  check ((state = 'DISMISSED') <= (dismissed_at is not null and dismissed_by is not null))
);
comment on column duplicate_pair.a_id is 'merge: stays';
comment on column duplicate_pair.b_id is 'merge: stays';
create index duplicate_pair_open on duplicate_pair (clinic_id, weight desc, id) where state = 'OPEN';
create index duplicate_pair_other on duplicate_pair (clinic_id, b_id);
call protect_table('duplicate_pair', masked => array['fingerprint'], patient_column => 'a_id');

-- A search of a clinic's records for such pairs.
create table duplicate_scan (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  state text not null check (state in ('RUNNING', 'FINISHED', 'FAILED')),
  -- Only records changed from here on are compared; null: all.
  since timestamptz,
  -- Version of the comparison.
  matcher int not null,
  seen bigint not null default 0,
  found bigint not null default 0,
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (clinic_id, id),
  check ((state = 'RUNNING') = (finished_at is null))
);
-- One at a time.
create unique index duplicate_scan_running on duplicate_scan (clinic_id) where state = 'RUNNING';
create index duplicate_scan_latest on duplicate_scan (clinic_id, started_at);
call protect_table('duplicate_scan');

create index patient_by_change on patient (clinic_id, changed_at, id);
