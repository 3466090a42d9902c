-- Publishes what is known of patients' health, for reports. What was entered in error is left out. No downtime.

create view observation_card with (security_invoker = true) as
select clinic_id, patient_id, encounter_id, kind, value, unit, flag, taken_at from observation where status = 'FINAL';

create view condition_card with (security_invoker = true) as
select clinic_id, patient_id, code, text, clinical_status, onset from condition where error_reason is null;

create view medication_card with (security_invoker = true) as
select clinic_id, patient_id, text, dose, route, frequency, status from medication_statement where error_reason is null;

create view allergy_card with (security_invoker = true) as
select clinic_id, patient_id, none_known, substance, reaction, criticality, clinical_status
from allergy_intolerance where error_reason is null;

grant select on observation_card, condition_card, medication_card, allergy_card to carequay_app;
