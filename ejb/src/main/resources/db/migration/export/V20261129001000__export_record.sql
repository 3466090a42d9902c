-- Everything the database says of a patient, by the foreign keys of the schema as a merge finds them, so that a new table is in it by
-- itself. Runs with the rights of the caller: row-level security decides what is seen. No downtime.

-- One line for each row: rows that hold the patient, and rows that hang on such rows and on nothing of anybody else. Left out: what is
-- secret (masked in the trail too), bytes (documents are files of their own), the clinic, what is there for the search and the trail
-- alone, and the clinic's own questions about who is who and who looked at what.
create function record_rows(p_patient uuid) returns table (entity text, line text) language plpgsql stable as $$
declare
  left_out text[] := array['audit_event', 'audit_link', 'booking_claim', 'request_key', 'patient_token', 'patient_match_key',
    'patient_import_key', 'duplicate_pair', 'patient_merge', 'patient_merge_row', 'access_alert', 'emergency_access', 'care_access_request'];
  conditions jsonb := jsonb_build_object('patient', 't.id = $1');
  r record;
  wave jsonb;
begin
  for r in
    select f.entity as name, string_agg(format('t.%I = $1', f.column_name), ' or ') as condition
    from patient_reference f where f.entity <> all (left_out) and f.entity <> 'patient' group by f.entity
  loop
    conditions := conditions || jsonb_build_object(r.name, r.condition);
  end loop;
  loop
    wave := '{}';
    for r in
      select c.relname::text as name,
        'num_nonnulls(' || string_agg(distinct format('t.%I', a.attname), ', ') || ') > 0 and '
        || string_agg(distinct format('(t.%1$I is null or t.%1$I in (select t.id from %2$I t where t.clinic_id = bound_clinic() and (%3$s)))',
          a.attname, u.relname, conditions ->> u.relname::text), ' and ') as condition
      from pg_constraint k
      join pg_class c on c.oid = k.conrelid
      join pg_class u on u.oid = k.confrelid
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[array_position(k.confkey, (
        select i.attnum from pg_attribute i where i.attrelid = k.confrelid and i.attname = 'id'))]
      where k.contype = 'f' and c.relrowsecurity and c.relnamespace = u.relnamespace and conditions ? u.relname::text and not conditions ? c.relname::text and c.relname <> all (left_out)
      group by c.relname
    loop
      wave := wave || jsonb_build_object(r.name, r.condition);
    end loop;
    exit when wave = '{}';
    conditions := conditions || wave;
  end loop;
  for r in
    select e.key as name, e.value as condition, array_agg(a.attname::text order by a.attnum) as columns
    from jsonb_each_text(conditions) e
    join pg_attribute a on a.attrelid = e.key::regclass and a.attnum > 0 and not a.attisdropped
    where a.atttypid <> 'bytea'::regtype and a.attname <> 'clinic_id' and has_column_privilege(e.key, a.attname, 'select')
      and not exists (select 1 from pg_trigger g where g.tgrelid = a.attrelid and g.tgname = 'audit_insert'
        and a.attname = any (string_to_array(split_part(encode(g.tgargs, 'escape'), '\000', 1), ',')))
    group by e.key, e.value order by e.key
  loop
    return query execute format(
      'select %1$L::text, l.line from (select jsonb_strip_nulls(to_jsonb(t))::text as line from (select %2$s from %1$I t '
      'where t.clinic_id = bound_clinic() and (%3$s)) t) l order by 2',
      r.name, (select string_agg(format('t.%I', c), ', ') from unnest(r.columns) c), r.condition) using p_patient;
  end loop;
end $$;
