-- Publishes whether the billing of a case is suspended. No downtime.

create or replace view case_card with (security_invoker = true) as
select c.clinic_id, c.id as case_id, c.case_no, c.patient_id, c.firm_id, f.name as firm_name, c.attorney_id,
  a.name as attorney_name, c.date_of_loss, c.phase, c.accident_kind, c.state, c.billing_suspended
from case_file c
left join firm f on f.clinic_id = c.clinic_id and f.id = c.firm_id
left join attorney a on a.clinic_id = c.clinic_id and a.id = c.attorney_id;
