-- What the desk notes about a visit, for those who receive the patient. No downtime.

alter table appointment add column note text check (length(note) between 1 and 1000);
