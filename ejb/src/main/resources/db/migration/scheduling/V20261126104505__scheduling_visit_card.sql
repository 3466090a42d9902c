-- Visits without the names of what belongs to them, for what is computed over many of them. No downtime.
create view visit_card with (security_invoker = true) as
select a.clinic_id, a.id as appointment_id, a.patient_id, a.case_id, a.visit_type_id, a.start_at, a.status
from appointment a;
grant select on visit_card to carequay_app;
