-- Who has which mobile number in the record, by its digits as PhoneNumber.digits gives them. No downtime.
create view patient_mobile with (security_invoker = true) as
select t.clinic_id, t.patient_id, t.normal as digits from patient_telecom t
join patient p on p.clinic_id = t.clinic_id and p.id = t.patient_id and p.merged_into is null
where t.system = 'phone' and t.use = 'mobile';
grant select on patient_mobile to carequay_app;
