-- After every migration: triggers that keep rows as they are, and the trail of single rows, stand aside while an approved record is
-- deleted, which is told in one event. New tables need nothing.
do $$
declare
  aside text := 'NOT (COALESCE(current_setting(''carequay.deleting'', true), '''') <> '''' AND record_deletes())';
  r record;
begin
  for r in
    select pg_get_triggerdef(t.oid) as said from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not t.tgisinternal and c.relrowsecurity and t.tgconstraint = 0 and pg_get_triggerdef(t.oid) not like '%record_deletes%'
      and c.relnamespace = (select p.relnamespace from pg_class p where p.oid = 'patient'::regclass)
      and (t.tgtype & 3 = 3 and t.tgtype & 24 <> 0 or t.tgname in ('audit_update', 'audit_delete'))
  loop
    execute regexp_replace(
      case when r.said ~ ' WHEN \(' then regexp_replace(r.said, ' WHEN \((.*)\) EXECUTE FUNCTION ', ' WHEN ((\1) AND ' || aside || ') EXECUTE FUNCTION ')
        else replace(r.said, ' EXECUTE FUNCTION ', ' WHEN (' || aside || ') EXECUTE FUNCTION ') end,
      '^CREATE TRIGGER', 'CREATE OR REPLACE TRIGGER');
  end loop;
end $$;
