-- How patients can be, and agreed to be, written to: for messages to many at once. No downtime.
create view patient_reach with (security_invoker = true) as
select p.clinic_id, p.id as patient_id, split_part(p.given, e'\n', 1) as given, p.language, p.preferred_channel, p.deceased,
  (select t.value from patient_telecom t
    where t.clinic_id = p.clinic_id and t.patient_id = p.id and t.system = 'phone' and t.use = 'mobile'
    order by t.rank nulls last, t.position limit 1) as mobile,
  (select t.value from patient_telecom t
    where t.clinic_id = p.clinic_id and t.patient_id = p.id and t.system = 'email' and t.use is distinct from 'old'
    order by t.rank nulls last, t.position limit 1) as mailbox,
  (select a.state from patient_address a where a.clinic_id = p.clinic_id and a.patient_id = p.id
    order by a.position limit 1) as state,
  coalesce((select o.opted_in from patient_opt_in o
    where o.clinic_id = p.clinic_id and o.patient_id = p.id and o.channel = 'SMS'
    order by o.at desc, o.id desc limit 1), false) as agreed_to_texts,
  coalesce((select o.opted_in from patient_opt_in o
    where o.clinic_id = p.clinic_id and o.patient_id = p.id and o.channel = 'EMAIL'
    order by o.at desc, o.id desc limit 1), false) as agreed_to_mails
from patient p;
grant select on patient_reach to carequay_app;
