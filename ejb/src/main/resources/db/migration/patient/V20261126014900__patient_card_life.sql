-- The card of a patient also says when the person died and into which record it was merged. No downtime.

create or replace view patient_card with (security_invoker = true) as
select p.clinic_id, p.id as patient_id, p.mrn,
  p.family || ', ' || replace(p.given, e'\n', ' ') || coalesce(' ' || p.suffix, '') as display_name,
  replace(p.given, e'\n', ' ') || ' ' || p.family || coalesce(' ' || p.suffix, '') as spoken_name,
  p.birth_date, p.gender, p.phone, p.active, p.family_sort, p.given_sort, p.deceased, p.merged_into
from patient p;
