-- What was chosen for a visit by somebody, kept when the visit ends and gives it back, so that taking the end back asks for the same.
-- No downtime.
alter table appointment add column chosen_things uuid[];
