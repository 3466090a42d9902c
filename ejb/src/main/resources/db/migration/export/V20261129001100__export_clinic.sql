-- Exports of a whole clinic: who asked, and what came of it. The file is in the vault, under the id of the export. No downtime.

create table clinic_export (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  state text not null default 'REQUESTED' check (state in ('REQUESTED', 'RUNNING', 'READY', 'FAILED')),
  requested_by text not null,
  requested_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  row_count bigint,
  document_count bigint,
  bytes bigint,
  sha256 text,
  primary key (clinic_id, id),
  check ((state = 'READY') = (sha256 is not null))
);
create unique index clinic_export_one on clinic_export (clinic_id) where state in ('REQUESTED', 'RUNNING');
call protect_table('clinic_export');

-- The tables of a clinic, by the catalogue: a new one is in the export by itself. Left out is what is made from other rows for the search.
create function clinic_export_tables() returns setof text language sql stable as $$
  select c.relname::text from pg_class c
  where c.relkind in ('r', 'p') and c.relrowsecurity
    and c.relnamespace = (select n.relnamespace from pg_class n where n.oid = 'clinic_export'::regclass)
    and c.relname not in ('patient_token', 'patient_match_key', 'patient_import_key', 'request_key', 'clinic_export')
    and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'clinic_id'
      and has_column_privilege(c.oid, a.attnum, 'select'))
  order by 1
$$;

-- The clinic's rows of one of them as JSON, without what is secret (masked in the trail too) and without bytes.
create function clinic_export_rows(p_entity text) returns setof text language plpgsql stable as $$
declare
  columns text;
begin
  if p_entity not in (select clinic_export_tables()) then
    raise exception 'not a table of a clinic' using errcode = '42501';
  end if;
  select string_agg(format('t.%I', a.attname), ', ' order by a.attnum) into columns from pg_attribute a
  where a.attrelid = p_entity::regclass and a.attnum > 0 and not a.attisdropped and a.atttypid <> 'bytea'::regtype
    and a.attname <> 'clinic_id' and has_column_privilege(a.attrelid, a.attnum, 'select')
    and not exists (select 1 from pg_trigger g where g.tgrelid = a.attrelid and g.tgname = 'audit_insert'
      and a.attname = any (string_to_array(split_part(encode(g.tgargs, 'escape'), '\000', 1), ',')));
  return query execute format(
    'select jsonb_strip_nulls(to_jsonb(x))::text from (select %s from %I t where t.clinic_id = bound_clinic()) x', columns, p_entity);
end $$;
