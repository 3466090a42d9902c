-- Publishes when notes were signed and by whom, for lists of other features. No downtime.

create view note_card with (security_invoker = true) as
select n.clinic_id, n.id as note_id, n.encounter_id, e.patient_id, e.date_of_service, n.status, n.signed_at, n.signed_by
from note n
join encounter e on e.clinic_id = n.clinic_id and e.id = n.encounter_id;
grant select on note_card to carequay_app;
