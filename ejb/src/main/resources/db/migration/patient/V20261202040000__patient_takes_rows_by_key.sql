-- Whether rows are added to a merged or deleted record was asked by reading all patients for each row, once the clinic had many: few
-- are merged, so that filter seemed the better way in. The patient of each row is read by its key now. Says the same as before.
create or replace function patient_takes_rows() returns trigger language plpgsql as $$
declare
  refused text;
begin
  if tg_level = 'STATEMENT' then
    select case when x.merged_into is not null then 'patient-merged' else 'patient-deleted' end into refused
    from new_rows n cross join lateral (
      -- Offset: the planner leaves the two apart.
      select p.merged_into, p.deleted_at from patient p
      where p.clinic_id = n.clinic_id and p.id = (to_jsonb(n) ->> tg_argv[0])::uuid offset 0) x
    where x.merged_into is not null or x.deleted_at is not null limit 1;
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
