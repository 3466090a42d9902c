-- Moves rows between two records that are merged, and back. The functions run as the owner because some of the tables may not
-- be updated by the application at all; they touch nothing but columns that hold the patient, in the bound clinic, between
-- the two records of one entry of patient_merge. No downtime.

-- Writes down, for one step, each row in which that column holds that patient.
create function patient_merge_note(
  p_merge patient_merge, p_step text, p_entity text, p_column text, p_from uuid, p_to uuid, p_outcome text)
returns void language plpgsql as $$
begin
  execute format('insert into patient_merge_row '
    '(clinic_id, id, merge_id, step, entity, row_key, column_name, from_id, to_id, outcome) '
    'select t.clinic_id, gen_random_uuid(), $1, $2, %1$L, %3$s, %2$L, $3, $4, $5 from %1$I t '
    'where t.clinic_id = bound_clinic() and t.%2$I = $3 on conflict do nothing',
    p_entity, p_column, patient_row_key(p_entity, 't'))
  using p_merge.id, p_step, p_from, p_to, p_outcome;
end $$;

-- Rows on their way that would break a unique key at the other record: their outcome becomes p_blocked.
create function patient_merge_unique(p_merge patient_merge, p_step text, p_going text[], p_from uuid, p_to uuid, p_blocked text)
returns void language plpgsql as $$
declare
  i record;
begin
  for i in
    select r.entity, r.column_name, x.indexrelid, pg_get_expr(x.indpred, x.indrelid) as predicate, k.columns, k.equal
    from patient_reference r
    join pg_index x on x.indrelid = r.relid and x.indisunique and x.indisvalid and r.attnum = any (x.indkey)
    cross join lateral (
      select string_agg(format('%s as k%s', pg_get_indexdef(x.indexrelid, n, true), n), ', ') as columns,
        string_agg(case when x.indnullsnotdistinct then format('s.k%1$s is not distinct from o.k%1$s', n)
          else format('s.k%1$s = o.k%1$s', n) end, ' and ') as equal
      from generate_series(1, x.indnkeyatts) n where x.indkey[n - 1] <> r.attnum) k
    where r.treatment = 'MOVES'
  loop
    execute format('update patient_merge_row w set outcome = $6 '
      'from (select %1$s as row_key, %2$s from %3$I where clinic_id = bound_clinic() and %4$I = $4 and %5$s) s '
      'join (select %2$s from %3$I where clinic_id = bound_clinic() and %4$I = $5 and %5$s) o on %6$s '
      'where w.clinic_id = bound_clinic() and w.merge_id = $1 and w.step = $2 and w.entity = %3$L and w.column_name = %4$L '
      'and w.outcome = any ($3) and w.row_key = s.row_key',
      patient_row_key(i.entity, i.entity), i.columns, i.entity, i.column_name, coalesce(i.predicate, 'true'), i.equal)
    using p_merge.id, p_step, p_going, p_from, p_to, p_blocked;
  end loop;
end $$;

-- Rows of p_from that hang on others by a foreign key. p_pull: what hangs on a row that goes gets p_outcome too; else: what goes
-- although its key holds the patient of a row that does not go gets p_outcome. Returns whether anything changed.
create function patient_merge_hang(
  p_merge patient_merge, p_step text, p_pull boolean, p_going text[], p_from uuid, p_outcome text)
returns boolean language plpgsql as $$
declare
  k record;
  touched bigint;
  any_touched boolean := false;
begin
  for k in
    select distinct c.relname::text as child, p.relname::text as parent, r.column_name,
      (select string_agg(format('t.%I = u.%I', ca.attname, pa.attname), ' and ')
        from generate_subscripts(f.conkey, 1) n
        join pg_attribute ca on ca.attrelid = f.conrelid and ca.attnum = f.conkey[n]
        join pg_attribute pa on pa.attrelid = f.confrelid and pa.attnum = f.confkey[n]) as joined
    from pg_constraint f
    join pg_class c on c.oid = f.conrelid
    join pg_class p on p.oid = f.confrelid
    join patient_reference r on r.relid = f.conrelid and r.treatment = 'MOVES'
    where f.contype = 'f' and f.conparentid = 0 and f.confrelid <> 'patient'::regclass
      and exists (select from patient_reference q where q.relid = f.confrelid and q.treatment = 'MOVES')
      and (p_pull or r.attnum = any (f.conkey))
  loop
    execute format('update patient_merge_row w set outcome = $5 '
      'from %1$I t join %2$I u on %3$s '
      'join patient_merge_row v on v.clinic_id = u.clinic_id and v.merge_id = $1 and v.step = $2 and v.entity = %2$L '
      '  and v.row_key = %4$s and (v.outcome = any ($3)) = $6 '
      'where t.clinic_id = bound_clinic() and t.%5$I = $4 and w.clinic_id = t.clinic_id and w.merge_id = $1 and w.step = $2 '
      'and w.entity = %1$L and w.column_name = %5$L and w.row_key = %6$s and (w.outcome = any ($3)) <> $6 '
      'and (not $6 or w.outcome in (''STAYS'', ''OWN''))',
      k.child, k.parent, k.joined, patient_row_key(k.parent, 'u'), k.column_name, patient_row_key(k.child, 't'))
    using p_merge.id, p_step, p_going, p_from, p_outcome, p_pull;
    get diagnostics touched = row_count;
    any_touched := any_touched or touched > 0;
  end loop;
  return any_touched;
end $$;

-- Gives the rows on their way their new patient. One statement for all tables, so that keys which hold the patient twice
-- (a visit and its case) agree when they are checked.
create function patient_merge_apply(p_merge patient_merge, p_step text, p_going text[], p_from uuid, p_to uuid)
returns void language plpgsql as $$
declare
  statement text;
begin
  select string_agg(format('u%s as (update %I t set %s from (select row_key, array_agg(column_name) as columns '
      'from patient_merge_row where clinic_id = bound_clinic() and merge_id = $1 and step = $2 and entity = %L '
      'and outcome = any ($3) group by row_key) w '
      'where t.clinic_id = bound_clinic() and (%s) and w.row_key = %s)',
      n, entity, assigned, entity, held, patient_row_key(entity, 't')), ', ')
  into statement
  from (
    select r.entity, row_number() over (order by r.entity) as n,
      string_agg(format('%1$I = case when %1$L = any (w.columns) and t.%1$I = $4 then $5 else t.%1$I end', r.column_name),
        ', ') as assigned,
      string_agg(format('t.%I = $4', r.column_name), ' or ') as held
    from patient_reference r where r.treatment = 'MOVES'
      and exists (select from patient_merge_row w where w.clinic_id = bound_clinic() and w.merge_id = p_merge.id
        and w.step = p_step and w.entity = r.entity and w.outcome = any (p_going))
    group by r.entity) e;
  if statement is null then
    return;
  end if;
  perform set_config('carequay.moving', p_from || '>' || p_to, true);
  execute 'with ' || statement || ' select 1' using p_merge.id, p_step, p_going, p_from, p_to;
  perform set_config('carequay.moving', '', true);
end $$;

create function patient_merge_plan(m patient_merge) returns void language plpgsql as $$
declare
  r record;
begin
  for r in select entity, column_name from patient_reference where treatment = 'MOVES' loop
    perform patient_merge_note(m, 'MERGE', r.entity, r.column_name, m.survivor_id, m.survivor_id, 'OWN');
    perform patient_merge_note(m, 'MERGE', r.entity, r.column_name, m.source_id, m.survivor_id, 'MOVED');
  end loop;
  -- A row that names both records stays as it is.
  update patient_merge_row w set outcome = 'KEPT'
  where w.clinic_id = bound_clinic() and w.merge_id = m.id and w.step = 'MERGE' and w.outcome = 'MOVED'
    and exists (select from patient_merge_row o where o.clinic_id = w.clinic_id and o.merge_id = m.id and o.step = 'MERGE'
      and o.entity = w.entity and o.row_key = w.row_key and o.outcome = 'OWN');
  perform patient_merge_unique(m, 'MERGE', array['MOVED'], m.source_id, m.survivor_id, 'KEPT');
  while patient_merge_hang(m, 'MERGE', false, array['MOVED'], m.source_id, 'KEPT') loop
  end loop;
end $$;

create function patient_unmerge_plan(m patient_merge) returns void language plpgsql as $$
declare
  r record;
begin
  for r in select entity, column_name from patient_reference where treatment = 'MOVES' loop
    perform patient_merge_note(m, 'UNDO', r.entity, r.column_name, m.survivor_id, m.source_id, 'STAYS');
    execute format('insert into patient_merge_row '
      '(clinic_id, id, merge_id, step, entity, row_key, column_name, from_id, to_id, outcome) '
      'select w.clinic_id, gen_random_uuid(), w.merge_id, ''UNDO'', w.entity, w.row_key, w.column_name, $2, $3, '
      '  case when exists (select from %1$I t where t.clinic_id = w.clinic_id and %3$s = w.row_key) '
      '    then ''ELSEWHERE'' else ''GONE'' end '
      'from patient_merge_row w where w.clinic_id = bound_clinic() and w.merge_id = $1 and w.step = ''MERGE'' '
      '  and w.entity = %1$L and w.column_name = %2$L and w.outcome = ''MOVED'' on conflict do nothing',
      r.entity, r.column_name, patient_row_key(r.entity, 't')) using m.id, m.survivor_id, m.source_id;
  end loop;
  update patient_merge_row w set outcome = case o.outcome when 'MOVED' then 'BACK' else 'OWN' end
  from patient_merge_row o
  where w.clinic_id = bound_clinic() and w.merge_id = m.id and w.step = 'UNDO' and w.outcome = 'STAYS'
    and o.clinic_id = w.clinic_id and o.merge_id = m.id and o.step = 'MERGE' and o.entity = w.entity
    and o.column_name = w.column_name and o.row_key = w.row_key and o.outcome in ('MOVED', 'OWN');
  while patient_merge_hang(m, 'UNDO', true, array['BACK', 'ALONG'], m.survivor_id, 'ALONG') loop
  end loop;
  perform patient_merge_unique(m, 'UNDO', array['BACK', 'ALONG'], m.survivor_id, m.source_id, 'BLOCKED');
  while patient_merge_hang(m, 'UNDO', false, array['BACK', 'ALONG'], m.survivor_id, 'BLOCKED') loop
  end loop;
end $$;

-- Moves the rows of the source of a merge to its survivor and writes each down.
create function patient_merge_rows(p_merge uuid) returns void
language plpgsql security definer set search_path from current as $$
declare
  m patient_merge;
begin
  select * into strict m from patient_merge
  where clinic_id = bound_clinic() and id = p_merge and undone_at is null and survivor_after is null;
  perform patient_merge_plan(m);
  perform patient_merge_apply(m, 'MERGE', array['MOVED'], m.source_id, m.survivor_id);
end $$;

-- Moves back what a merge has moved, with whatever hangs on it since, and writes down what became of each row.
create function patient_unmerge_rows(p_merge uuid) returns void
language plpgsql security definer set search_path from current as $$
declare
  m patient_merge;
begin
  select * into strict m from patient_merge
  where clinic_id = bound_clinic() and id = p_merge and undone_at is not null;
  perform patient_unmerge_plan(m);
  perform patient_merge_apply(m, 'UNDO', array['BACK', 'ALONG'], m.survivor_id, m.source_id);
end $$;

-- What merging or undoing would do, counted: done as far as the plan and taken back.
create function patient_merge_preview(p_survivor uuid, p_source uuid)
returns table (entity text, outcome text, rows bigint)
language plpgsql security definer set search_path from current as $$
declare
  m patient_merge;
  found jsonb;
begin
  begin
    insert into patient_merge (clinic_id, id, survivor_id, source_id, fields, survivor_before, source_before, merged_at, merged_by)
    values (bound_clinic(), gen_random_uuid(), p_survivor, p_source, '{}', '{}', '{}', now(), 'preview') returning * into m;
    perform patient_merge_plan(m);
    select jsonb_agg(c) into found from (
      select w.entity, w.outcome, count(distinct w.row_key) as rows from patient_merge_row w
      where w.clinic_id = bound_clinic() and w.merge_id = m.id and w.outcome <> 'OWN' group by 1, 2) c;
    raise exception using errcode = 'CQ999';
  exception when sqlstate 'CQ999' then
    return query select c.entity, c.outcome, c.rows
      from jsonb_to_recordset(coalesce(found, '[]')) c (entity text, outcome text, rows bigint) order by 1, 2;
  end;
end $$;

create function patient_unmerge_preview(p_merge uuid)
returns table (entity text, outcome text, rows bigint)
language plpgsql security definer set search_path from current as $$
declare
  m patient_merge;
  found jsonb;
begin
  select * into strict m from patient_merge where clinic_id = bound_clinic() and id = p_merge and undone_at is null;
  begin
    perform patient_unmerge_plan(m);
    select jsonb_agg(c) into found from (
      select w.entity, w.outcome, count(distinct w.row_key) as rows from patient_merge_row w
      where w.clinic_id = bound_clinic() and w.merge_id = m.id and w.step = 'UNDO' and w.outcome <> 'OWN' group by 1, 2) c;
    raise exception using errcode = 'CQ999';
  exception when sqlstate 'CQ999' then
    return query select c.entity, c.outcome, c.rows
      from jsonb_to_recordset(coalesce(found, '[]')) c (entity text, outcome text, rows bigint) order by 1, 2;
  end;
end $$;

-- A merged record takes no new rows: whoever still has its page open is told so, also when the merge was at work just then (the
-- foreign key has waited for it).
create function patient_takes_rows() returns trigger language plpgsql as $$
declare
  refused boolean;
begin
  if tg_level = 'STATEMENT' then
    select exists (select from new_rows n join patient p on p.clinic_id = n.clinic_id
      and p.id = (to_jsonb(n) ->> tg_argv[0])::uuid where p.merged_into is not null) into refused;
  else
    select exists (select from patient p where p.clinic_id = new.clinic_id
      and p.id = (to_jsonb(new) ->> tg_argv[0])::uuid and p.merged_into is not null) into refused;
  end if;
  if refused then
    raise exception 'patient-merged' using errcode = 'CQ001';
  end if;
  return null;
end $$;
