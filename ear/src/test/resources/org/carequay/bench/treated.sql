-- The physician's API client treats every patient of diary.sql.
insert into care_team_member (clinic_id, id, patient_id, account_id, source)
select p.clinic_id, gen_random_uuid(), p.id, a.id, 'ASSIGNED'
from patient p join account a on a.clinic_id = p.clinic_id
where p.family = 'Bench' and a.client_id = 'eastside-physician';
