-- Which words of new patients a clinic knows was asked by reading all keys of the clinic for each block of an import: the more
-- patients a clinic had, the slower it took new ones. Each word is looked up by its key now. Does the same as before.
create or replace function learn_new_patients(p_patients uuid[]) returns void language sql as $$
  insert into patient_token (clinic_id, token, patient_id, kind)
  select s.clinic_id, s.token, s.patient_id, s.kind from patient_word_source s
  where s.clinic_id = bound_clinic() and s.patient_id = any (p_patients)
  on conflict do nothing;
  insert into patient_name_key (clinic_id, key, word)
  select bound_clinic(), k.key, w.word
  from (select distinct split_part(t.token, ' ', 1) as word from patient_token t
    where t.clinic_id = bound_clinic() and t.patient_id = any (p_patients) and t.kind = 'NAME') w
  left join lateral (
    -- Offset: the planner leaves the two apart.
    select true as known from patient_name_key n
    where n.clinic_id = bound_clinic() and n.key = '-' || w.word and n.word = w.word offset 0) n on true
  cross join lateral name_keys(w.word) k (key)
  where n.known is null
  on conflict do nothing;
$$;
