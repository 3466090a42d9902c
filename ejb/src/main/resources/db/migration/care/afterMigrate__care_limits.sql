-- After every migration: rows about a patient are seen by those who may see the patient, and rows that hang on such rows with them.
-- New tables need nothing. What a clinic must see whole is left out: who and what is occupied, the ledger and what is counted from
-- it, the trail, and the words of the search (they lead to records, which are limited). A row is asked about only when its patient is
-- not known to be seen from what is looked up once a statement. A policy of an older version is altered in place, never dropped;
-- one that a feature made for itself, which says who else sees a row by their account, is left alone.
do $$
declare
  r record;
  limited oid[] := array['patient'::regclass::oid];
  wave oid[];
begin
  if not exists (select 1 from pg_policy p where p.polrelid = 'patient'::regclass and p.polname = 'visible_patients') then
    create policy visible_patients on patient as restrictive for all to carequay_app using (false) with check (true);
  end if;
  if exists (select 1 from pg_policy p where p.polrelid = 'patient'::regclass and p.polname = 'visible_patients'
      and pg_get_expr(p.polqual, p.polrelid) not like '%providers_of%') then
    alter policy visible_patients on patient using ((select sees_all_patients())
      or (select current_setting('carequay.patients', true) = 'CONFIDENTIAL') and not confidential
      or may_see_patient(id, (select providers_of(bound_account()))));
  end if;
  for r in
    select k.conrelid::regclass as entity, k.conrelid as relid,
      string_agg(distinct format('(%1$I is null '
        'or %1$I not in (select unnest(few_confidential_patients())) '
        'or may_see_patient(%1$I, (select providers_of(bound_account()))))', a.attname), ' and ') as seen
    from pg_constraint k
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[array_position(k.confkey, (
      select i.attnum from pg_attribute i where i.attrelid = 'patient'::regclass and i.attname = 'id'))]
    join pg_class c on c.oid = k.conrelid
    where k.contype = 'f' and k.confrelid = 'patient'::regclass and k.conrelid <> 'patient'::regclass and c.relrowsecurity
      and c.relname not in ('audit_event', 'audit_link', 'patient_token', 'patient_match_key')
    group by k.conrelid
  loop
    if not exists (select 1 from pg_policy p where p.polrelid = r.relid and p.polname = 'visible_patients') then
      execute format('create policy visible_patients on %s as restrictive for all to carequay_app using (false) with check (true)',
        r.entity);
    end if;
    if exists (select 1 from pg_policy p where p.polrelid = r.relid and p.polname = 'visible_patients'
        and pg_get_expr(p.polqual, p.polrelid) not like '%bound_account%') then
      execute format('alter policy visible_patients on %s using ((select sees_all_patients()) or %s)', r.entity, r.seen);
    end if;
    limited := limited || r.relid;
  end loop;
  loop
    wave := '{}';
    for r in
      select k.conrelid::regclass as entity, k.conrelid as relid,
        string_agg(distinct format('(%1$s.%2$I is null or exists (select 1 from %3$s up where up.clinic_id = %1$s.clinic_id and up.id = %1$s.%2$I))',
          k.conrelid::regclass, a.attname, k.confrelid::regclass), ' and ') as seen
      from pg_constraint k
      join pg_class c on c.oid = k.conrelid
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[array_position(k.confkey, (
        select i.attnum from pg_attribute i where i.attrelid = k.confrelid and i.attname = 'id'))]
      where k.contype = 'f' and c.relrowsecurity and k.confrelid = any (limited) and k.conrelid <> all (limited)
        and c.relname not in ('audit_event', 'audit_link', 'booking_claim', 'ledger_entry', 'ledger_line', 'statement', 'statement_line',
          'cheque_allocation', 'invoice_cheque', 'request_key', 'patient_token', 'patient_match_key')
      group by k.conrelid
    loop
      if not exists (select 1 from pg_policy p where p.polrelid = r.relid and p.polname = 'visible_patients') then
        execute format('create policy visible_patients on %s as restrictive for all to carequay_app '
          'using ((select sees_all_patients()) or (%s)) with check (true)', r.entity, r.seen);
      end if;
      wave := wave || r.relid;
    end loop;
    exit when wave = '{}';
    limited := limited || wave;
  end loop;
end $$;
