-- So many e-mails that are due now, to patients of eastside.
insert into message (clinic_id, id, patient_id, rule, subject_id, occurrence, channel, state, language, recipient, subject, body, link,
  fields, zones, due_at, expires_at, queued_at, queued_by)
select c.id, gen_random_uuid(), p.id, 'VISIT_REMINDER', gen_random_uuid(), 'bench', 'EMAIL', 'QUEUED', 'en', 'bench@sink.example',
  'Your visit', repeat('We expect you. ', 20) || '{link}', 'https://care.example/carequay/visit.xhtml?t=' || gen_random_uuid(),
  '{"start": "2030-01-01T10:00:00Z", "site": "Here", "address": "There"}'::jsonb, null, now(), now() + interval '1 day', now(), 'bench'
from clinic c
cross join lateral (select id from patient where clinic_id = c.id limit 1) p
cross join generate_series(1, current_setting('bench.number')::int)
where c.code = 'eastside';
