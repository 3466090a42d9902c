-- What became of messages, for the features whose messages they were. No downtime.
create view message_card with (security_invoker = true) as
select m.clinic_id, m.id as message_id, m.patient_id, m.rule, m.subject_id, m.occurrence, m.channel, m.state, m.problem,
  m.queued_at, m.due_at, m.sent_at, m.delivered_at
from message m;
grant select on message_card to carequay_app;
