-- Procedures of signed notes, for the other features. No downtime.
create view encounter_charge_card with (security_invoker = true) as
select c.clinic_id, e.appointment_id, e.patient_id, e.case_id, e.date_of_service, c.code, c.units
from encounter e
join note n on n.clinic_id = e.clinic_id and n.encounter_id = e.id and n.status <> 'DRAFT'
join note_charge c on c.clinic_id = n.clinic_id and c.note_id = n.id;
grant select on encounter_charge_card to carequay_app;
