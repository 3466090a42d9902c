-- The calendar of a day asks for visits that touch it, also ones that began up to twelve hours before. With the end in the index
-- those that had ended by then are left out there, instead of being read one by one. A minute of writing waits for a million visits;
-- the index it replaces serves nobody else better.
create index appointment_span on appointment (clinic_id, start_at, end_at);
drop index appointment_start;
