-- Deletes what was approved, in the order of the foreign keys, as the schema has them: a new table is in it by itself. No downtime.

-- Deletes the rows of these tables that hang on the record and that nothing left points to. p_only: null for every table of the
-- record. Money stays as it was booked, with the rows it cannot do without; so does the register of holds and deletions.
create function record_rows_delete(p_record uuid[], p_only text[], out counts jsonb)
language plpgsql security definer set search_path from current as $$
declare
  books text[] := array['invoice', 'invoice_line', 'invoice_encounter', 'invoice_cheque', 'cheque_allocation', 'ledger_entry', 'ledger_line',
    'statement', 'statement_line', 'patient_payment', 'patient_payment_part', 'patient_payment_reversal', 'remittance_claim',
    'remittance_adjustment'];
  left_out text[] := books || array['patient', 'legal_hold', 'record_deletion', 'audit_event', 'audit_link'];
  -- Tables whose rows may be about nobody: those belong to the record by what they hang on.
  half text[] := array(select distinct f.entity from patient_reference f
    join pg_attribute a on a.attrelid = f.relid and a.attnum = f.attnum where not a.attnotnull);
  conditions jsonb := '{}';
  wave jsonb;
  r record;
  kept text;
  n bigint;
begin
  counts := '{}';
  for r in
    select f.entity as name, string_agg(format('t.%I = any ($1)', f.column_name), ' or ') as condition
    from patient_reference f where f.entity <> all (left_out) group by f.entity
  loop
    conditions := conditions || jsonb_build_object(r.name, r.condition);
  end loop;
  loop
    wave := '{}';
    for r in
      select c.relname::text as name, string_agg(distinct
        format('t.%1$I in (select t.id from %2$I t where t.clinic_id = bound_clinic() and (%3$s))', a.attname, u.relname,
          conditions ->> u.relname::text), ' or ') as condition
      from pg_constraint k
      join pg_class c on c.oid = k.conrelid
      join pg_class u on u.oid = k.confrelid
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[array_position(k.confkey, (
        select i.attnum from pg_attribute i where i.attrelid = k.confrelid and i.attname = 'id'))]
      where k.contype = 'f' and a.attnotnull and c.relnamespace = u.relnamespace and conditions ? u.relname::text
        and (not conditions ? c.relname::text or c.relname = any (half)) and c.relname <> all (left_out)
      group by c.relname
    loop
      wave := wave || jsonb_build_object(r.name, concat_ws(' or ', conditions ->> r.name, r.condition));
      half := array_remove(half, r.name);
    end loop;
    exit when wave = '{}';
    conditions := conditions || wave;
  end loop;
  -- What points to others goes before them.
  while conditions <> '{}' loop
    wave := '{}';
    for r in
      select e.key as name, e.value as condition from jsonb_each_text(conditions) e
      where not exists (select 1 from pg_constraint k join pg_class c on c.oid = k.conrelid
        where k.contype = 'f' and k.confrelid = e.key::regclass and k.conrelid <> k.confrelid and conditions ? c.relname::text)
    loop
      wave := wave || jsonb_build_object(r.name, '');
      continue when r.name <> all (p_only);
      select string_agg(format('not exists (select 1 from %s x where x.clinic_id = t.clinic_id and x.%I = t.id)', k.conrelid::regclass,
        a.attname), ' and ') into kept
      from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[array_position(k.confkey, (
        select i.attnum from pg_attribute i where i.attrelid = k.confrelid and i.attname = 'id'))]
      where k.contype = 'f' and k.confrelid = r.name::regclass and k.conrelid <> k.confrelid;
      execute format('delete from %I t where t.clinic_id = bound_clinic() and (%s) and %s', r.name, r.condition, coalesce(kept, 'true'))
        using p_record;
      get diagnostics n = row_count;
      if n > 0 then
        counts := counts || jsonb_build_object(r.name, n);
      end if;
    end loop;
    if wave = '{}' then
      raise exception 'foreign keys in a circle: %', conditions;
    end if;
    conditions := conditions - (select array_agg(w.key) from jsonb_object_keys(wave) w(key));
  end loop;
end $$;
revoke execute on function record_rows_delete(uuid[], text[]) from public;

-- Deletes the keys of documents' bytes, so that nobody can read them any more, wherever they are.
create function record_keys_delete(p_documents uuid[]) returns bigint language plpgsql security definer set search_path from current as $$
declare
  n bigint;
begin
  delete from document_content d where d.clinic_id = bound_clinic() and d.document_id = any (p_documents);
  delete from vault_damage d where d.clinic_id = bound_clinic() and d.id = any (p_documents);
  delete from vault_object o where o.clinic_id = bound_clinic() and o.id = any (p_documents);
  get diagnostics n = row_count;
  return n;
end $$;
revoke execute on function record_keys_delete(uuid[]) from public;

-- Takes out of the rows that may stay what is not about money, and what they point to without need.
create function record_rows_empty(p_record uuid[]) returns void language plpgsql security definer set search_path from current as $$
begin
  update patient p set active = false, family = 'Deleted record', given = '-', suffix = null, family_sort = 'deleted record', given_sort = '-',
    birth_date = date_trunc('year', p.birth_date)::date, birth_date_estimated = true, gender = 'UNKNOWN', referral_source = null,
    phone = null, city = null, unidentified = false, deceased = null, confidential = false, pronouns = null, race = null, ethnicity = null,
    interpreter_needed = false, preferred_channel = null, photo_document_id = null, deleted_at = clock_timestamp()
  where p.clinic_id = bound_clinic() and p.id = any (p_record);
  update case_file c set patient_role = null, narrative = null, carrier = null, claim_no = null, adjuster = null, policy_limit = null
  where c.clinic_id = bound_clinic() and c.patient_id = any (p_record);
  update appointment a set note = null, overbook_reason = null, cancel_reason = case when a.cancel_party is not null then '-' end,
    check_in_waiver = case when a.check_in_waiver is not null then '-' end
  where a.clinic_id = bound_clinic() and a.patient_id = any (p_record);
  update document d set title = '-', file_name = '-', encounter_id = null, replaces_id = null
  where d.clinic_id = bound_clinic() and d.patient_id = any (p_record);
  update invoice_line l set diagnoses = '-', price_reason = case when l.price_reason is not null then '-' end
  where l.clinic_id = bound_clinic()
    and l.invoice_id in (select i.id from invoice i where i.clinic_id = bound_clinic() and i.patient_id = any (p_record));
  update invoice_offer o set note = null where o.clinic_id = bound_clinic()
    and o.invoice_id in (select i.id from invoice i where i.clinic_id = bound_clinic() and i.patient_id = any (p_record));
  update statement s set patient_name = '-', recipient = case when s.firm_id is null then '-' else s.recipient end, attention = null,
    note = null, line = null, city = null, state = null, postal_code = null
  where s.clinic_id = bound_clinic() and s.patient_id = any (p_record);
  update patient_payment p set note = null, reference = case when p.reference is not null then '-' end
  where p.clinic_id = bound_clinic() and p.patient_id = any (p_record);
  update remittance_claim r set patient_name = null, payer_control = null
  where r.clinic_id = bound_clinic()
    and r.invoice_id in (select i.id from invoice i where i.clinic_id = bound_clinic() and i.patient_id = any (p_record));
end $$;
revoke execute on function record_rows_empty(uuid[]) from public;

-- Approves what somebody else proposed and deletes it, in this transaction. Returns the obstacle, null when it is done.
create function record_delete(p_id uuid) returns text language plpgsql security definer set search_path from current as $$
declare
  d record_deletion;
  record uuid[];
  documents uuid[];
  words text[];
  obstacle text;
  gone jsonb;
begin
  select * into strict d from record_deletion x where x.clinic_id = bound_clinic() and x.id = p_id for update;
  record := record_of(d.patient_id);
  perform 1 from patient p where p.clinic_id = bound_clinic() and p.id = any (record) order by p.id for update;
  if bound_account() is null or d.proposed_by = bound_account() then
    return 'own-proposal';
  end if;
  if d.state <> 'PROPOSED' then
    return 'deletion-decided';
  end if;
  obstacle := case when retention_activity(record) > d.last_activity then 'new-activity' else retention_obstacle(record) end;
  if obstacle is not null then
    return obstacle;
  end if;
  -- The rule may have been mended since.
  if not retention_is_due(d.patient_id, d.kind) then
    return 'not-due';
  end if;
  update record_deletion x set deletes_in = pg_current_xact_id() where x.clinic_id = bound_clinic() and x.id = p_id;
  perform set_config('carequay.deleting', 'on', true);
  documents := array(select o.id from document o where o.clinic_id = bound_clinic() and o.patient_id = any (record));
  if d.kind = 'RECORD' then
    perform record_keys_delete(documents);
    -- Who signs in to this record alone.
    update account a set active = false, epoch = a.epoch + 1, person_name = '-'
    where a.clinic_id = bound_clinic() and a.role = 'PATIENT' and a.id in (select l.account_id from portal_patient l
      where l.clinic_id = bound_clinic() and l.patient_id = any (record))
      and not exists (select 1 from portal_patient l where l.clinic_id = bound_clinic() and l.account_id = a.id and l.patient_id <> all (record));
    perform record_rows_empty(record);
    words := array(select distinct split_part(t.token, ' ', 1) from patient_token t
      where t.clinic_id = bound_clinic() and t.patient_id = any (record) and t.kind = 'NAME');
    gone := record_rows_delete(record, null);
    -- Words that nobody else's name has.
    delete from patient_name_key k where k.clinic_id = bound_clinic() and k.word = any (words)
      and not exists (select 1 from patient_token t where t.clinic_id = k.clinic_id and t.kind = 'NAME' and t.token >= k.word
        and t.token < k.word || '!' and split_part(t.token, ' ', 1) = k.word);
  elsif d.kind = 'DOCUMENTS' then
    gone := record_rows_delete(record, array['document', 'document_content']);
    perform record_keys_delete(array(select x from unnest(documents) x
      where not exists (select 1 from document o where o.clinic_id = bound_clinic() and o.id = x)));
  else
    gone := record_rows_delete(record, array['message', 'message_reply', 'mailing_letter', 'unknown_text']);
  end if;
  perform set_config('carequay.deleting', '', true);
  update record_deletion x set state = 'DONE', decided_at = clock_timestamp(), decided_by = bound_account(), counts = gone, deletes_in = null
  where x.clinic_id = bound_clinic() and x.id = p_id;
  perform audit_act('DELETE_RECORD', 'record_deletion', p_id, d.patient_id, jsonb_build_object('mrn', d.mrn, 'kind', d.kind) || gone);
  return null;
end $$;

-- Takes back proposals that are not due any more, or that something happened after, so that they come again when they are; and
-- deletes texts that nobody's patient sent when they are as old as messages get.
create function retention_tidy() returns void language plpgsql security definer set search_path from current as $$
begin
  delete from record_deletion x where x.clinic_id = bound_clinic() and x.state = 'PROPOSED'
    and (retention_activity(record_of(x.patient_id)) > x.last_activity or not retention_is_due(x.patient_id, x.kind));
  delete from unknown_text u using retention_rule r
  where u.clinic_id = bound_clinic() and u.patient_id is null and r.clinic_id = u.clinic_id and r.kind = 'MESSAGES'
    and u.received_at < clock_timestamp() - make_interval(years => r.keep_for);
end $$;

-- Decides that it stays; false when it was decided before.
create function record_keep(p_id uuid, p_note text) returns boolean language plpgsql security definer set search_path from current as $$
begin
  update record_deletion x set state = 'KEPT', decided_at = clock_timestamp(), decided_by = bound_account(), note = p_note
  where x.clinic_id = bound_clinic() and x.id = p_id and x.state = 'PROPOSED';
  return found;
end $$;

-- Deletes the files of exports that are older than the clinic keeps them; returns how many.
create function exports_expire() returns int language plpgsql security definer set search_path from current as $$
declare
  old uuid[] := array(select e.id from clinic_export e
    join retention_rule r on r.clinic_id = e.clinic_id and r.kind = 'EXPORTS'
    where e.clinic_id = bound_clinic() and e.state = 'READY' and e.ended_at < clock_timestamp() - make_interval(days => r.keep_for));
begin
  perform record_keys_delete(old);
  update clinic_export e set state = 'EXPIRED' where e.clinic_id = bound_clinic() and e.id = any (old);
  return cardinality(old);
end $$;
