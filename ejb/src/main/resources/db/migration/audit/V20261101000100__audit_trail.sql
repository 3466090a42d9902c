-- The audit trail: one row per changed row, written by triggers as the owner; append-only; chained per clinic. No downtime.

create table audit_event (
  clinic_id uuid not null,
  id bigint not null generated always as identity,
  at timestamptz not null default clock_timestamp(),
  account_id uuid,
  actor text not null,
  role text not null,
  action text not null,
  entity text not null,
  entity_id uuid,
  patient_id uuid,
  before jsonb,
  after jsonb,
  -- One transaction's: all rows with this id were written by the same transaction, and only by it.
  request_id text,
  reason text,
  xid xid8 not null default pg_current_xact_id(),
  -- Made with a key that only the application holds: a row put in by hand has none.
  proof text,
  primary key (clinic_id, id)
);
create index audit_event_entity on audit_event (clinic_id, entity, entity_id, id);
create index audit_event_patient on audit_event (clinic_id, patient_id, id) where patient_id is not null;

-- One link per sealed event: position, and the hash over the event and the link before it.
create table audit_link (
  clinic_id uuid not null,
  seq bigint not null,
  id bigint not null,
  hash bytea not null,
  -- Whether the row was, when it was sealed, the one that its transaction wrote.
  genuine boolean not null,
  primary key (clinic_id, seq),
  unique (clinic_id, id)
);

create function audit_canonical(e audit_event) returns text language sql immutable parallel safe as $$
  select concat_ws('|', e.clinic_id, e.id, extract(epoch from e.at), e.account_id, e.actor, e.role, e.action, e.entity,
    e.entity_id, e.patient_id, e.before, e.after, e.request_id, e.reason, e.xid, e.proof)
$$;

-- Writes one event of the running transaction.
create function audit_write(
  p_clinic uuid, p_action text, p_entity text, p_entity_id uuid, p_patient uuid, p_before jsonb, p_after jsonb)
returns void language sql security definer set search_path from current as $$
  insert into audit_event (clinic_id, account_id, actor, role, action, entity, entity_id, patient_id, before, after,
      request_id, reason, proof)
  values (p_clinic, nullif(current_setting('carequay.account', true), '')::uuid,
    coalesce(nullif(current_setting('carequay.actor', true), ''), session_user),
    coalesce(nullif(current_setting('carequay.role', true), ''), 'DATABASE'),
    p_action, p_entity, p_entity_id, p_patient, p_before, p_after,
    nullif(current_setting('carequay.request', true), ''), nullif(current_setting('carequay.reason', true), ''),
    nullif(current_setting('carequay.proof', true), ''))
$$;

-- For the services: what changes no row (reads, exports, refusals), in the bound clinic only.
create function audit_act(p_action text, p_entity text, p_entity_id uuid, p_patient uuid, p_details jsonb)
returns void language plpgsql security definer set search_path from current as $$
begin
  if bound_clinic() is null then
    raise exception 'no clinic is bound' using errcode = '42501';
  end if;
  perform audit_write(bound_clinic(), p_action, p_entity, p_entity_id, p_patient, null, p_details);
end $$;

-- Stands for the clinic in events about rows that belong to none, such as a super admin's account.
create function installation() returns uuid language sql immutable parallel safe as
$$ select '00000000-0000-0000-0000-000000000000'::uuid $$;

-- Statement triggers: the first argument lists columns to mask, the second the column that names the patient.
create function audit_changes() returns trigger language plpgsql security definer set search_path from current as $$
declare
  masked text[] := string_to_array(coalesce(tg_argv[0], ''), ',');
  patient_column text := coalesce(tg_argv[1], 'patient_id');
begin
  if tg_op = 'INSERT' then
    insert into audit_event (clinic_id, account_id, actor, role, action, entity, entity_id, patient_id, before, after,
        request_id, reason, proof)
    select coalesce((j.v ->> 'clinic_id')::uuid, installation()), bound_account(),
      coalesce(nullif(current_setting('carequay.actor', true), ''), session_user),
      coalesce(nullif(current_setting('carequay.role', true), ''), 'DATABASE'),
      'CREATE', tg_table_name, (j.v ->> 'id')::uuid, (j.v ->> patient_column)::uuid, null,
      jsonb_strip_nulls(j.v - 'clinic_id' - masked),
      nullif(current_setting('carequay.request', true), ''), nullif(current_setting('carequay.reason', true), ''),
      nullif(current_setting('carequay.proof', true), '')
    from (select to_jsonb(n) as v from new_rows n) j;
  elsif tg_op = 'DELETE' then
    insert into audit_event (clinic_id, account_id, actor, role, action, entity, entity_id, patient_id, before, after,
        request_id, reason, proof)
    select coalesce((j.v ->> 'clinic_id')::uuid, installation()), bound_account(),
      coalesce(nullif(current_setting('carequay.actor', true), ''), session_user),
      coalesce(nullif(current_setting('carequay.role', true), ''), 'DATABASE'),
      'DELETE', tg_table_name, (j.v ->> 'id')::uuid, (j.v ->> patient_column)::uuid,
      jsonb_strip_nulls(j.v - 'clinic_id' - masked), null,
      nullif(current_setting('carequay.request', true), ''), nullif(current_setting('carequay.reason', true), ''),
      nullif(current_setting('carequay.proof', true), '')
    from (select to_jsonb(o) as v from old_rows o) j;
  else
    insert into audit_event (clinic_id, account_id, actor, role, action, entity, entity_id, patient_id, before, after,
        request_id, reason, proof)
    select coalesce((n.v ->> 'clinic_id')::uuid, installation()), bound_account(),
      coalesce(nullif(current_setting('carequay.actor', true), ''), session_user),
      coalesce(nullif(current_setting('carequay.role', true), ''), 'DATABASE'),
      'UPDATE', tg_table_name, (n.v ->> 'id')::uuid, (n.v ->> patient_column)::uuid,
      d.before - masked || masked_changes(d.before, masked), d.after - masked || masked_changes(d.after, masked),
      nullif(current_setting('carequay.request', true), ''), nullif(current_setting('carequay.reason', true), ''),
      nullif(current_setting('carequay.proof', true), '')
    from (select to_jsonb(r) as v from new_rows r) n
    join (select to_jsonb(r) as v from old_rows r) o
      on o.v ->> 'id' = n.v ->> 'id' and o.v ->> 'clinic_id' = n.v ->> 'clinic_id'
    cross join lateral (
      select jsonb_object_agg(k.key, o.v -> k.key) as before, jsonb_object_agg(k.key, k.value) as after
      from jsonb_each(n.v) k
      where k.value is distinct from o.v -> k.key) d
    where d.after is not null;
  end if;
  return null;
end $$;

-- That a masked column changed is told, its content is not.
create function masked_changes(changes jsonb, masked text[]) returns jsonb language sql immutable as $$
  select coalesce(jsonb_object_agg(key, '***'), '{}'::jsonb) from jsonb_object_keys(changes) key where key = any (masked)
$$;

-- Puts a clinic table under the three mechanisms: row-level security, the application's grants, and audit.
-- Every clinic table has the columns clinic_id and id with primary key (clinic_id, id).
-- deletable: whether the application may delete rows (never clinical or financial ones).
-- masked: columns whose content the audit trail must not repeat. patient_column: the column that names the patient.
create procedure protect_table(
  p_table regclass, deletable boolean default false, masked text[] default '{}', patient_column text default 'patient_id')
language plpgsql as $$
declare
  args text := format('%L, %L', array_to_string(masked, ','), patient_column);
begin
  execute format('alter table %s enable row level security', p_table);
  execute format('alter table %s force row level security', p_table);
  execute format('create policy clinic_only on %s using (clinic_id = (select bound_clinic())) '
    'with check (clinic_id = (select bound_clinic()))', p_table);
  execute format('grant select, insert, update on %s to carequay_app', p_table);
  if deletable then
    execute format('grant delete on %s to carequay_app', p_table);
  end if;
  execute format('create trigger audit_insert after insert on %s referencing new table as new_rows '
    'for each statement execute function audit_changes(%s)', p_table, args);
  execute format('create trigger audit_update after update on %s referencing old table as old_rows new table as new_rows '
    'for each statement execute function audit_changes(%s)', p_table, args);
  execute format('create trigger audit_delete after delete on %s referencing old table as old_rows '
    'for each statement execute function audit_changes(%s)', p_table, args);
end $$;

-- The trail itself: seen by its clinic, written by the owner's functions alone.
alter table audit_event enable row level security;
alter table audit_event force row level security;
create policy clinic_only on audit_event for select to carequay_app using (clinic_id = (select bound_clinic()));
create policy written_by_functions on audit_event for all to current_user using (true) with check (true);
alter table audit_link enable row level security;
alter table audit_link force row level security;
create policy clinic_only on audit_link for select to carequay_app using (clinic_id = (select bound_clinic()));
create policy written_by_functions on audit_link for all to current_user using (true) with check (true);
grant select on audit_event, audit_link to carequay_app;

-- Seals the new events of the bound clinic: gives each its position and hash. Returns {last position, last hash}.
create function audit_seal(out last_seq bigint, out last_hash bytea, out sealed bigint)
language plpgsql security definer set search_path from current as $$
declare
  clinic uuid := bound_clinic();
  e audit_event;
  r record;
begin
  perform pg_advisory_xact_lock(hashtextextended('audit:' || clinic, 0));
  sealed := 0;
  select l.seq, l.hash into last_seq, last_hash from audit_link l where l.clinic_id = clinic order by l.seq desc limit 1;
  last_seq := coalesce(last_seq, 0);
  last_hash := coalesce(last_hash, '\x00'::bytea);
  for r in
    select a as event, a.xmin::text::bigint as written_by from audit_event a
    where a.clinic_id = clinic
      and not exists (select 1 from audit_link l where l.clinic_id = clinic and l.id = a.id)
    order by a.id
  loop
    e := r.event;
    last_seq := last_seq + 1;
    last_hash := sha256(last_hash || convert_to(audit_canonical(e), 'UTF8'));
    insert into audit_link (clinic_id, seq, id, hash, genuine)
    values (clinic, last_seq, e.id, last_hash, r.written_by = e.xid::text::bigint % 4294967296);
    sealed := sealed + 1;
  end loop;
end $$;

call protect_table('site');
call protect_table('request_key');
