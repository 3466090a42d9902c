-- So many e-mails that are due now, to a patient of eastside who agreed to them.
insert into patient_opt_in (clinic_id, id, patient_id, channel, opted_in, source, at, recorded_by)
select p.clinic_id, gen_random_uuid(), p.id, 'EMAIL', true, 'IN_PERSON', now(), 'bench'
from patient p where p.id = (
  select q.id from patient q join clinic c on c.id = q.clinic_id and c.code = 'eastside' where q.active order by q.id limit 1);
insert into message (clinic_id, id, patient_id, rule, subject_id, occurrence, channel, state, language, recipient, subject, body, link,
  fields, zones, due_at, expires_at, queued_at, queued_by)
select c.id, gen_random_uuid(), p.id, 'VISIT_REMINDER', gen_random_uuid(), 'bench', 'EMAIL', 'QUEUED', 'en', 'bench@sink.example',
  'Your visit', repeat('We expect you. ', 20) || '{link}', 'https://care.example/carequay/visit.xhtml?t=' || gen_random_uuid(),
  '{"start": "2030-01-01T10:00:00Z", "site": "Here", "address": "There"}'::jsonb, null, now(), now() + interval '1 day', now(), 'bench'
from clinic c
cross join lateral (select id from patient where clinic_id = c.id and active order by id limit 1) p
cross join generate_series(1, current_setting('bench.number')::int)
where c.code = 'eastside';
