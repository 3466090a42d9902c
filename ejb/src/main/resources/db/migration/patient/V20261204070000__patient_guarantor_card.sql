-- Who answers for a patient's bills when somebody else does, for lists that go to them. No downtime.
create view patient_guarantor_card with (security_invoker = true) as
select distinct on (c.clinic_id, c.patient_id)
  c.clinic_id, c.patient_id, c.name, c.phone, c.line, c.city, c.state, c.postal_code
from patient_contact c
where c.role = 'GUARANTOR' and c.active and coalesce(c.relation, '') <> 'SELF'
order by c.clinic_id, c.patient_id, c.id desc;
grant select on patient_guarantor_card to carequay_app;
