-- Searching the trail by person, by act and by time. Downtime: writing waits while the indexes are built, about a second for each
-- 100,000 events.

create index audit_event_account on audit_event (clinic_id, account_id, id) where account_id is not null;
create index audit_event_action on audit_event (clinic_id, action, id);
create index audit_event_at on audit_event (clinic_id, at);
