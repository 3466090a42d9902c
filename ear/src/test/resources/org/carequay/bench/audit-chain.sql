-- So many events of eastside that are not sealed yet, as the database itself writes them: they need no proof of the application.
insert into audit_event (clinic_id, actor, role, action, entity, entity_id, after)
select c.id, 'carequay_owner', 'DATABASE', 'UPDATE', 'appointment', gen_random_uuid(), '{"status": "BOOKED", "version": 2}'
from clinic c cross join generate_series(1, current_setting('bench.number')::int) g (n)
where c.code = 'eastside';
