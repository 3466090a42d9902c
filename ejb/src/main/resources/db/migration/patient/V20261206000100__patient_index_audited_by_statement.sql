-- What a search and the question for duplicates keep of new patients follows from their records, whose creation is told record
-- by record. Of the block of an import it took two events more for each patient, which say nothing else. One statement
-- that writes words or keys of many patients is one event now, of nobody, with how many; of one patient it is that patient's,
-- and what is deleted is told patient by patient as before.
create or replace function audit_words() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if tg_op = 'DELETE' then
    perform audit_write(o.clinic_id, 'DELETE', tg_table_name::text, o.patient_id, o.patient_id,
      jsonb_build_object('words', count(*)), null)
    from old_rows o group by o.clinic_id, o.patient_id;
  else
    perform audit_write(n.clinic_id, case tg_op when 'INSERT' then 'CREATE' else tg_op end, tg_table_name::text,
      n.whose, n.whose, null,
      jsonb_strip_nulls(jsonb_build_object('words', n.words, 'patients', case when n.whose is null then n.patients end)))
    from (select r.clinic_id, count(*) as words, count(distinct r.patient_id) as patients,
        case when min(r.patient_id::text) = max(r.patient_id::text) then min(r.patient_id::text)::uuid end as whose
      from new_rows r group by r.clinic_id) n;
  end if;
  return null;
end $$;

create or replace function audit_match_keys() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if tg_op = 'DELETE' then
    perform audit_write(o.clinic_id, 'DELETE', tg_table_name::text, o.patient_id, o.patient_id,
      jsonb_build_object('keys', count(*)), null)
    from old_rows o group by o.clinic_id, o.patient_id;
  else
    perform audit_write(n.clinic_id, case tg_op when 'INSERT' then 'CREATE' else tg_op end, tg_table_name::text,
      n.whose, n.whose, null,
      jsonb_strip_nulls(jsonb_build_object('keys', n.keys, 'patients', case when n.whose is null then n.patients end)))
    from (select r.clinic_id, count(*) as keys, count(distinct r.patient_id) as patients,
        case when min(r.patient_id::text) = max(r.patient_id::text) then min(r.patient_id::text)::uuid end as whose
      from new_rows r group by r.clinic_id) n;
  end if;
  return null;
end $$;
