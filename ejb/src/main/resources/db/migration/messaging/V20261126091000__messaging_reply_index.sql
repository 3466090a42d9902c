-- What was answered to a message is shown with it. No downtime.
create index message_reply_to on message_reply (clinic_id, message_id);
