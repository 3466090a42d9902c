-- Patients are found by the names they go by or had before, too. No downtime: nobody has such a name yet.

-- The words of a name without case, accents and punctuation, as PatientWords makes them.
create function plain_words(name text) returns text language sql stable parallel safe as $$
  select btrim(regexp_replace(lower(public.unaccent(translate(name, '''’‘`´ʼ', ''))), '[^[:alnum:]]+', ' ', 'g'))
$$;

create or replace view patient_word_source with (security_invoker = true) as
select p.clinic_id, p.id as patient_id, 'NAME' as kind, n.token
from patient p
cross join lateral name_tokens(p.family_sort, p.given_sort || coalesce(' ' || code_token(p.suffix), '')) n (token)
union all
select p.clinic_id, p.id, 'MRN', m.token
from patient p cross join lateral (values (p.mrn), (case when p.mrn like '0%' then ltrim(p.mrn, '0') end)) m (token)
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
select i.clinic_id, i.patient_id, 'IDENTIFIER', code_token(i.value)
from patient_identifier i where code_token(i.value) <> ''
union all
select o.clinic_id, o.patient_id, 'NAME', n.token
from patient_name o
cross join lateral name_tokens(plain_words(o.family),
  plain_words(o.given || coalesce(' ' || code_token(o.suffix), ''))) n (token);

-- As learn_patient_words for many new patients at once, of whom nothing is known yet.
create function learn_new_patients(p_patients uuid[]) returns void language sql as $$
  insert into patient_token (clinic_id, token, patient_id, kind)
  select s.clinic_id, s.token, s.patient_id, s.kind from patient_word_source s
  where s.clinic_id = bound_clinic() and s.patient_id = any (p_patients)
  on conflict do nothing;
  insert into patient_name_key (clinic_id, key, word)
  select bound_clinic(), k.key, w.word
  from (select distinct split_part(t.token, ' ', 1) as word from patient_token t
    where t.clinic_id = bound_clinic() and t.patient_id = any (p_patients) and t.kind = 'NAME') w
  cross join lateral name_keys(w.word) k (key)
  where not exists (select from patient_name_key known
    where known.clinic_id = bound_clinic() and known.key = '-' || w.word and known.word = w.word)
  on conflict do nothing;
$$;
