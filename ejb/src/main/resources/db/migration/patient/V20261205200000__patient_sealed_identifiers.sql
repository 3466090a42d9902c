-- Numbers of driver's licences and passports are kept encrypted, as social security numbers are. The key is the application's, so
-- rows that are there stay readable and are sealed by it soon after it has started; whatever is written from now on must be. The
-- table is looked through once; no downtime beyond that.

alter table patient_identifier drop constraint patient_identifier_check, drop constraint patient_identifier_check1;
alter table patient_identifier add constraint patient_identifier_sealed
  check (value is null and value_cipher is not null) not valid;
-- What is still to be sealed.
create index patient_identifier_plain on patient_identifier (clinic_id, patient_id) where value is not null;

-- Makes the database vouch for all rows, of every clinic, once none is in the clear; returns whether it does.
create function patient_identifiers_are_sealed() returns boolean
language plpgsql security definer set search_path from current as $$
begin
  if not (select k.convalidated from pg_constraint k
      where k.conrelid = 'patient_identifier'::regclass and k.conname = 'patient_identifier_sealed') then
    alter table patient_identifier validate constraint patient_identifier_sealed;
  end if;
  return true;
exception when check_violation then
  return false;
end $$;
select patient_identifiers_are_sealed();

-- The trail tells that a number changed, not which.
create or replace trigger audit_insert after insert on patient_identifier referencing new table as new_rows
  for each statement execute function audit_changes('value,value_cipher,blind_index', 'patient_id');
create or replace trigger audit_update after update on patient_identifier referencing old table as old_rows new table as new_rows
  for each statement execute function audit_changes('value,value_cipher,blind_index', 'patient_id');
create or replace trigger audit_delete after delete on patient_identifier referencing old table as old_rows
  for each statement execute function audit_changes('value,value_cipher,blind_index', 'patient_id');

-- Whether a record that a merge remembers has a number in the clear.
create function holds_plain_identifier(record jsonb) returns boolean language sql immutable parallel safe as
$$ select coalesce(jsonb_path_exists(record, '$.patient_identifier[*].value ? (@.type() == "string")'), false) $$;
create index patient_merge_plain on patient_merge (clinic_id, id)
  where holds_plain_identifier(survivor_before) or holds_plain_identifier(source_before) or holds_plain_identifier(survivor_after);

-- The same record with its numbers sealed, in the order in which patient_record() gives its rows.
create function sealed_record(record jsonb, ids uuid[], ciphers text[], indexes text[]) returns jsonb
language sql immutable parallel safe as $$
  select case when holds_plain_identifier(record) then jsonb_set(record, '{patient_identifier}', (
    select jsonb_agg(r.sealed order by r.sealed) from (
      select case when s.id is null then e.v else e.v || jsonb_build_object('value', null, 'value_cipher', '\x' || s.cipher,
        'blind_index', s.blind_index) end as sealed
      from jsonb_array_elements(record -> 'patient_identifier') e (v)
      left join unnest(ids, ciphers, indexes) s (id, cipher, blind_index)
        on s.id = (e.v ->> 'id')::uuid and e.v ->> 'value' is not null) r)) else record end
$$;

create or replace view patient_word_source with (security_invoker = true) as
select p.clinic_id, p.id as patient_id, 'NAME' as kind, n.token
from patient p
cross join lateral name_tokens(p.family_sort, p.given_sort || coalesce(' ' || code_token(p.suffix), '')) n (token)
union all
select p.clinic_id, p.id, 'MRN', m.token
from patient p
cross join lateral (select regexp_replace(p.mrn, '^.*-', '') as number) r
cross join lateral (select distinct t from unnest(array[code_token(p.mrn), r.number, ltrim(r.number, '0')]) t) m (token)
where m.token <> ''
union all
select p.clinic_id, p.id, 'BIRTH_DATE', to_char(p.birth_date, 'YYYY-MM-DD') from patient p where p.birth_date is not null
union all
select t.clinic_id, t.patient_id, 'PHONE', n.token
from patient_telecom t
cross join lateral (values (t.normal), (case when length(t.normal) = 10 then right(t.normal, 7) end)) n (token)
where t.system = 'phone' and n.token <> ''
union all
select t.clinic_id, t.patient_id, 'EMAIL', t.normal from patient_telecom t where t.system = 'email' and t.normal <> ''
union all
select i.clinic_id, i.patient_id, 'SSN', n.token
from patient_identifier i cross join lateral (values ('#' || i.last_four), ('#' || i.blind_index)) n (token)
where i.last_four is not null
union all
select i.clinic_id, i.patient_id, 'IDENTIFIER', n.token
from patient_identifier i
cross join lateral (select coalesce(code_token(i.value), '#' || i.blind_index) as token) n
where i.last_four is null and n.token <> ''
union all
select o.clinic_id, o.patient_id, 'NAME', n.token
from patient_name o
cross join lateral name_tokens(plain_words(o.family),
  plain_words(o.given || coalesce(' ' || code_token(o.suffix), ''))) n (token);
