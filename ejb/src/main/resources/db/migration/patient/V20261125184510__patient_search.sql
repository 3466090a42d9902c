-- Finds patients by parts of names in name order, by sound and spelling, and by last four digits of a social security
-- number. Rewrites the words of all patients, about a minute for a million: no registration meanwhile.

alter table patient_token add column kind text not null default 'NAME' check (kind in
  ('NAME', 'MRN', 'BIRTH_DATE', 'PHONE', 'EMAIL', 'SSN', 'IDENTIFIER', 'CASE'));
-- Whether a patient found by one word has another word too: answered from the index.
create index patient_token_probe on patient_token (clinic_id, patient_id, token);
drop index patient_token_patient;
create index patient_identifier_last_four on patient_identifier (clinic_id, last_four) where last_four is not null;
-- Few are inactive or merged: listing them must not walk past everybody else.
create index patient_inactive on patient (clinic_id, family_sort, given_sort, id) where not active;
-- Those of one sex who are few.
create index patient_other_gender on patient (clinic_id, gender, family_sort, given_sort, id)
  where gender in ('OTHER', 'UNKNOWN');

-- The words of a name as they are searched: each with each other one behind it ("smith john", "john smith"). So the words
-- that start alike stand in name order, and two words of a name are one range. A family name of several words is also one
-- word ("de la cruz", "delacruz"). Long names: the first word with all, the first eight with each other.
create function name_tokens(family text, given text) returns setof text language sql immutable parallel safe as $$
  with words as (
    select word, n
    from unnest(string_to_array(family || ' ' || given, ' ')
      || case when position(' ' in family) > 0 then replace(family, ' ', '') end) with ordinality u (word, n)
    where word <> '')
  select distinct a.word || ' ' || b.word from words a join words b on a.n <> b.n
  where least(a.n, b.n) = 1 or greatest(a.n, b.n) <= 8
  union all
  select word || ' ' from words where (select count(*) from words) = 1
$$;

-- A number or code as it is searched: letters and digits alone, in lower case.
create function code_token(code text) returns text language sql immutable parallel safe as
$$ select lower(regexp_replace(code, '[^[:alnum:]]', '', 'g')) $$;

-- What each patient is found by, from the rows of the record. A feature that keeps more of a patient adds a branch here.
create view patient_word_source with (security_invoker = true) as
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
from patient_identifier i where code_token(i.value) <> '';

-- Under which keys a misspelled name finds the words that patients of the clinic have: the word without one letter or with
-- all (after -), and how it sounds (after ~). Two words that share a key are alike. Keys are compared for equality and
-- ranges alone, which row-level security lets use an index; trigrams it does not.
create table patient_name_key (
  clinic_id uuid not null references clinic (id),
  key text collate "C" not null,
  word text collate "C" not null,
  primary key (clinic_id, key, word)
);
alter table patient_name_key enable row level security;
alter table patient_name_key force row level security;
create policy clinic_only on patient_name_key using (clinic_id = (select bound_clinic()))
  with check (clinic_id = (select bound_clinic()));
grant select, insert on patient_name_key to carequay_app;

-- The trail tells that the clinic learned new words and how many keys, not which.
create function audit_name_keys() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if tg_op = 'DELETE' then
    perform audit_write(o.clinic_id, 'DELETE', tg_table_name::text, null, null, jsonb_build_object('keys', count(*)), null)
    from old_rows o group by o.clinic_id;
  else
    perform audit_write(n.clinic_id, case tg_op when 'INSERT' then 'CREATE' else tg_op end, tg_table_name::text, null, null,
      null, jsonb_build_object('keys', count(*)))
    from new_rows n group by n.clinic_id;
  end if;
  return null;
end $$;
create trigger audit_insert after insert on patient_name_key referencing new table as new_rows
  for each statement execute function audit_name_keys();
create trigger audit_update after update on patient_name_key referencing new table as new_rows
  for each statement execute function audit_name_keys();
create trigger audit_delete after delete on patient_name_key referencing old table as old_rows
  for each statement execute function audit_name_keys();

create function name_keys(word text) returns setof text language sql immutable parallel safe as $$
  select '-' || word
  union
  select '-' || left(word, i - 1) || substr(word, i + 1) from generate_series(1, length(word)) i
  where length(word) between 3 and 24
  union
  select '~' || sound from (values (dmetaphone(word)), (dmetaphone_alt(word))) s (sound)
  where word ~ '^[a-z]{3,24}$' and length(sound) > 1
$$;

-- Takes the words of a patient over from the record, after it was written. What other features gave stays.
create function learn_patient_words(p_patient uuid) returns void language sql as $$
  delete from patient_token t
  where t.clinic_id = bound_clinic() and t.patient_id = p_patient and t.kind <> 'CASE'
    and not exists (select from patient_word_source s
      where s.clinic_id = t.clinic_id and s.patient_id = t.patient_id and s.token = t.token);
  insert into patient_token (clinic_id, token, patient_id, kind)
  select s.clinic_id, s.token, s.patient_id, s.kind from patient_word_source s
  where s.clinic_id = bound_clinic() and s.patient_id = p_patient
  on conflict do nothing;
  insert into patient_name_key (clinic_id, key, word)
  select bound_clinic(), k.key, w.word
  from (select distinct split_part(t.token, ' ', 1) as word from patient_token t
    where t.clinic_id = bound_clinic() and t.patient_id = p_patient and t.kind = 'NAME') w
  cross join lateral name_keys(w.word) k (key)
  where not exists (select from patient_name_key known
    where known.clinic_id = bound_clinic() and known.key = '-' || w.word and known.word = w.word)
  on conflict do nothing;
$$;

do $$
declare
  clinic record;
begin
  alter table patient_token disable trigger user;
  alter table patient_name_key disable trigger user;
  for clinic in select id from clinic loop
    perform set_config('carequay.clinic', clinic.id::text, true);
    delete from patient_token;
    insert into patient_token (clinic_id, token, patient_id, kind)
    select clinic_id, token, patient_id, kind from patient_word_source where clinic_id = clinic.id
    on conflict do nothing;
    insert into patient_name_key (clinic_id, key, word)
    select clinic.id, k.key, w.word
    from (select distinct split_part(token, ' ', 1) as word from patient_token
      where clinic_id = clinic.id and kind = 'NAME') w
    cross join lateral name_keys(w.word) k (key)
    on conflict do nothing;
  end loop;
  perform set_config('carequay.clinic', '', true);
  alter table patient_token enable trigger user;
  alter table patient_name_key enable trigger user;
end $$;

grant select on patient_word_source to carequay_app;
