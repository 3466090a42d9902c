-- What a visit is in the recipient's own calendar goes along with an e-mail. No downtime.
alter table message add column calendar text;
alter table message add constraint message_calendar check (calendar is null or channel = 'EMAIL');
