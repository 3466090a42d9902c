-- Where paper for a patient goes, and in which language: for statements and letters to many at once. No downtime.
create view patient_mail_card with (security_invoker = true) as
select p.clinic_id, p.id as patient_id, p.language, a.line, a.city, a.state, a.postal_code
from patient p
left join lateral (
  select x.line, x.city, x.state, x.postal_code from patient_address x
  where x.clinic_id = p.clinic_id and x.patient_id = p.id order by x.position limit 1) a on true;
grant select on patient_mail_card to carequay_app;
