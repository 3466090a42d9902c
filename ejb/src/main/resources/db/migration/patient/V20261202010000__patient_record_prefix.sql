-- Record numbers may begin with letters of the clinic's choice too, and are then found with and without them. No downtime beyond
-- looking at each patient's number once: nobody has letters yet, and what patients are found by stays as it is.

alter table clinic_choice add column record_prefix text not null default '' check (record_prefix ~ '^([A-Z][A-Z0-9]{0,5})?$');

alter table patient drop constraint patient_mrn_check;
alter table patient add constraint patient_mrn_check check (mrn ~ '^([A-Z][A-Z0-9]{0,5}-)?[0-9]{7,}$');

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
select i.clinic_id, i.patient_id, 'IDENTIFIER', code_token(i.value)
from patient_identifier i where code_token(i.value) <> ''
union all
select o.clinic_id, o.patient_id, 'NAME', n.token
from patient_name o
cross join lateral name_tokens(plain_words(o.family),
  plain_words(o.given || coalesce(' ' || code_token(o.suffix), ''))) n (token);
