-- So many more events of harbor, spread over three years, 20,000 patients and 200 people, as if the database had written them.
insert into audit_event (clinic_id, at, account_id, actor, role, action, entity, entity_id, patient_id, after)
select c.id, now() - interval '3 years' * (1 - g.n::float8 / current_setting('bench.number')::int),
  ('b0000000-0000-0000-0000-' || lpad((g.n % 200)::text, 12, '0'))::uuid, 'carequay_owner', 'DATABASE',
  (array['READ', 'READ', 'READ', 'UPDATE', 'CREATE'])[1 + g.n % 5], (array['patient', 'appointment', 'note', 'document'])[1 + g.n % 4],
  ('d0000000-0000-0000-0000-' || lpad((g.n % 500000)::text, 12, '0'))::uuid,
  ('c0000000-0000-0000-0000-' || lpad((hashint4(g.n) & 1048575) % 20000 || '', 12, '0'))::uuid, '{"status": "BOOKED"}'
from clinic c cross join generate_series(1, current_setting('bench.number')::int) g (n)
where c.code = 'harbor';
