-- Merging two records of one person and undoing it: what is remembered, which tables take part, and how rows change their
-- patient. No downtime.

-- A record that was merged says into which one; it stays, takes no part any more, and can be brought back.
alter table patient add column merged_into uuid;
alter table patient add foreign key (clinic_id, merged_into) references patient (clinic_id, id);
alter table patient add check (merged_into is null or not active and merged_into <> id);
create index patient_merged_into on patient (clinic_id, merged_into) where merged_into is not null;

-- What a merge does with a column that refers to a patient is said by the comment on the column:
--   merge: record   describes the patient; a person chooses field by field, so these rows are not moved
--   merge: stays    belongs to its own record for ever
--   anything else   the row moves to the record that survives
comment on column patient.merged_into is 'merge: stays';
comment on column patient_telecom.patient_id is 'merge: record';
comment on column patient_address.patient_id is 'merge: record';
comment on column patient_identifier.patient_id is 'merge: record';
comment on column patient_token.patient_id is 'merge: stays';

create table patient_merge (
  clinic_id uuid not null,
  id uuid not null,
  survivor_id uuid not null,
  source_id uuid not null,
  -- From which record each field was taken.
  fields jsonb not null,
  -- Both records as patient_record gives them, and what the survivor said after the merge.
  survivor_before jsonb not null,
  source_before jsonb not null,
  survivor_after jsonb,
  merged_at timestamptz not null,
  merged_account uuid,
  merged_by text not null,
  undone_at timestamptz,
  undone_account uuid,
  undone_by text,
  -- Columns of the survivor that somebody had changed since, and that undoing left as they were.
  left_edited text[],
  primary key (clinic_id, id),
  foreign key (clinic_id, survivor_id) references patient (clinic_id, id),
  foreign key (clinic_id, source_id) references patient (clinic_id, id),
  check (survivor_id <> source_id),
  check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (left_edited is null))
);
comment on column patient_merge.survivor_id is 'merge: stays';
comment on column patient_merge.source_id is 'merge: stays';
-- A record is merged into one other at a time.
create unique index patient_merge_standing on patient_merge (clinic_id, source_id) where undone_at is null;
create index patient_merge_survivor on patient_merge (clinic_id, survivor_id, merged_at);
call protect_table('patient_merge', masked => array['survivor_before', 'source_before', 'survivor_after'],
  patient_column => 'survivor_id');

-- Row by row what a merge and its undoing did:
--   MERGE  MOVED to the survivor · KEPT with the source, because the survivor has what one patient has once · OWN: the
--          survivor's, written down so that later rows can be told
--   UNDO   BACK to the source · ALONG with a row that went back · STAYS with the survivor, added since · BLOCKED: would be
--          there twice, or hangs on a row of the survivor · GONE since · ELSEWHERE: somebody else's by now · OWN
create table patient_merge_row (
  clinic_id uuid not null,
  id uuid not null,
  merge_id uuid not null,
  step text not null check (step in ('MERGE', 'UNDO')),
  entity text not null,
  -- The row's primary key without clinic and patient: {"id": …}.
  row_key jsonb not null,
  column_name text not null,
  from_id uuid not null,
  to_id uuid not null,
  outcome text not null,
  primary key (clinic_id, id),
  unique (clinic_id, merge_id, step, entity, column_name, row_key),
  foreign key (clinic_id, merge_id) references patient_merge (clinic_id, id),
  check (outcome = any (case step when 'MERGE' then array['MOVED', 'KEPT', 'OWN']
    else array['BACK', 'ALONG', 'STAYS', 'BLOCKED', 'GONE', 'ELSEWHERE', 'OWN'] end))
);
call protect_table('patient_merge_row', patient_column => 'to_id');
revoke insert, update on patient_merge_row from carequay_app;

-- Every column that holds a patient, by the foreign keys of the schema, followed from key to key: also the one that reaches the
-- patient through its case.
create view patient_reference with (security_invoker = true) as
with recursive refers (relid, attnum) as (
  select a.attrelid, a.attnum from pg_attribute a where a.attrelid = 'patient'::regclass and a.attname = 'id'
  union
  select k.conrelid, k.conkey[i]
  from refers r
  join pg_constraint k on k.contype = 'f' and k.confrelid = r.relid and k.conparentid = 0
  cross join lateral generate_subscripts(k.conkey, 1) i
  where k.confkey[i] = r.attnum)
select r.relid, c.relname::text as entity, r.attnum, a.attname::text as column_name,
  case when col_description(r.relid, r.attnum) like 'merge: record%' then 'RECORD'
    when col_description(r.relid, r.attnum) like 'merge: stays%' then 'STAYS' else 'MOVES' end as treatment
from refers r
join pg_class c on c.oid = r.relid
join pg_attribute a on a.attrelid = r.relid and a.attnum = r.attnum
where not (r.relid = 'patient'::regclass and a.attname = 'id');
grant select on patient_reference to carequay_app;

-- For the triggers that keep rows from being changed: whether this change does nothing but give the row its patient in a merge.
-- Only the functions below run as the owner and say which patient becomes which.
create function patient_moves(old_row jsonb, new_row jsonb) returns boolean language sql stable as $$
  select current_user = (select pg_get_userbyid(c.relowner) from pg_class c where c.oid = 'patient'::regclass)
    and coalesce(current_setting('carequay.moving', true), '') <> ''
    and not exists (
      select from jsonb_each_text(old_row) o join jsonb_each_text(new_row) n using (key)
      where o.value is distinct from n.value
        and o.value || '>' || n.value is distinct from current_setting('carequay.moving', true))
$$;

-- SQL for the key of a row of that table in patient_merge_row.
create function patient_row_key(p_entity text, p_alias text) returns text language sql stable as $$
  select 'jsonb_build_object(' || coalesce(string_agg(format('%L, %I.%I', a.attname, p_alias, a.attname), ', '
    order by a.attnum), '') || ')'
  from pg_index i
  join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
  where i.indrelid = p_entity::regclass and i.indisprimary and a.attname <> 'clinic_id'
    and not exists (select from patient_reference r where r.relid = i.indrelid and r.attnum = a.attnum)
$$;

-- Whatever the record itself says: the row of the patient, and the rows of its describing tables.
create function patient_record(p_patient uuid) returns jsonb language plpgsql stable as $$
declare
  record jsonb;
  rows jsonb;
  r record;
begin
  select jsonb_build_object('patient', to_jsonb(p)) into record
  from patient p where p.clinic_id = bound_clinic() and p.id = p_patient;
  for r in select entity, column_name from patient_reference where treatment = 'RECORD' order by entity loop
    execute format('select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)), ''[]'') from %I t '
      'where t.clinic_id = bound_clinic() and t.%I = $1', r.entity, r.column_name) into rows using p_patient;
    record := record || jsonb_build_object(r.entity, rows);
  end loop;
  return record;
end $$;

-- Brings a record back to what it said, except where it no longer says what p_after holds: somebody changed that since, and it
-- stays. Returns what stayed: columns of the patient and describing tables.
create function patient_record_restore(p_patient uuid, p_before jsonb, p_after jsonb) returns text[]
language plpgsql as $$
declare
  now_says jsonb := patient_record(p_patient);
  columns text;
  edited text[];
  r record;
begin
  select string_agg(quote_ident(a.attname), ', ') filter (where n.v is not distinct from p_after -> 'patient' -> a.attname),
    coalesce(array_agg(a.attname::text) filter (where n.v is distinct from p_after -> 'patient' -> a.attname), '{}')
  into columns, edited
  from pg_attribute a cross join lateral (select now_says -> 'patient' -> a.attname as v) n
  where a.attrelid = 'patient'::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    and a.attname not in ('clinic_id', 'id') and p_before -> 'patient' ? a.attname;
  execute format('update patient p set (%1$s) = (select %1$s from jsonb_populate_record(null::patient, $1)) '
    'where p.clinic_id = bound_clinic() and p.id = $2', columns) using p_before -> 'patient', p_patient;
  for r in select relid, entity, column_name from patient_reference where treatment = 'RECORD' and p_before ? entity loop
    if now_says -> r.entity is distinct from p_after -> r.entity then
      edited := edited || r.entity;
      continue;
    end if;
    execute format('delete from %I t where t.clinic_id = bound_clinic() and t.%I = $1 '
      'and not $2 @> jsonb_build_array(to_jsonb(t))', r.entity, r.column_name) using p_patient, p_before -> r.entity;
    select string_agg(quote_ident(a.attname), ', ') into columns from pg_attribute a
    where a.attrelid = r.relid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '';
    execute format('insert into %1$I (%2$s) select %2$s from jsonb_populate_recordset(null::%1$I, $1) on conflict do nothing',
      r.entity, columns) using p_before -> r.entity;
  end loop;
  return edited;
end $$;
