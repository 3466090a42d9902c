-- Kinds of visit may have reminders of their own: hours before the visit, none where empty, as the clinic says where null. No downtime.
alter table visit_type add column reminder_hours text check (reminder_hours ~ '^([0-9]{1,3}(,[0-9]{1,3}){0,4})?$');
