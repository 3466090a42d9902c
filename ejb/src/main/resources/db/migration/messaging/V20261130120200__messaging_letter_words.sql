-- A clinic says letters by post in its own words too. No downtime.
alter table message_template drop constraint message_template_channel_check;
-- LETTER is no channel, but a form that a text has beside those of the channels.
alter table message_template add constraint message_template_form check (channel in ('EMAIL', 'SMS', 'LETTER'));
alter table message_template drop constraint message_template_check;
alter table message_template add constraint message_template_titled check ((channel <> 'SMS') = (subject is not null));
