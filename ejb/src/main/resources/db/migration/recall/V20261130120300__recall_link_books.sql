-- A patient books with the link of a recall, once. No downtime.
alter table recall_link add column visit_id uuid;
alter table recall_link add foreign key (clinic_id, visit_id) references appointment (clinic_id, id);
alter table recall_contact drop constraint recall_contact_outcome_check;
alter table recall_contact add constraint recall_contact_outcome_check
  check (outcome in ('REACHED', 'LEFT_MESSAGE', 'NO_ANSWER', 'WRONG_NUMBER', 'DECLINED', 'SENT', 'WANTS_CALL', 'BOOKED'));
