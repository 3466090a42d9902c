-- A message whose cause changed while it was on its way goes neither once more nor another way. No downtime.
alter table message add column taken_back boolean not null default false;
