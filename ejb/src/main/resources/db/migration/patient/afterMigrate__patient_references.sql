-- After every migration: each column that holds a patient and moves in a merge refuses merged patients. New tables need nothing.
do $$
declare
  r record;
begin
  for r in
    select f.relid::regclass as entity, f.column_name from patient_reference f
    where f.treatment = 'MOVES' and not exists (
      select from pg_trigger t where t.tgrelid = f.relid and t.tgname = 'no_merged_' || f.column_name)
  loop
    execute format('create trigger %I after insert on %s referencing new table as new_rows for each statement '
      'execute function patient_takes_rows(%L)', 'no_merged_' || r.column_name, r.entity, r.column_name);
    execute format('create trigger %1$I after update of %2$I on %3$s for each row when (old.%2$I is distinct from new.%2$I) '
      'execute function patient_takes_rows(%2$L)', 'no_merged_now_' || r.column_name, r.column_name, r.entity);
  end loop;
end $$;
