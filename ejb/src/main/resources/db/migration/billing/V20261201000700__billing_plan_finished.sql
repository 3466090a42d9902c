-- A payment plan that was paid is finished, and another one can be made for what is owed later. No downtime.

do $$
declare
  old_name text;
begin
  for old_name in select conname from pg_constraint where conrelid = 'payment_plan'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) like '%ACTIVE%' loop
    execute format('alter table payment_plan drop constraint %I', old_name);
  end loop;
end $$;
alter table payment_plan
  add constraint payment_plan_state check (state in ('ACTIVE', 'FINISHED', 'CANCELLED')),
  add constraint payment_plan_reason check (state <> 'CANCELLED' or reason is not null);
