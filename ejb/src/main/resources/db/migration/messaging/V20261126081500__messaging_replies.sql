-- What patients answer by text message, and what gateways tell of the fate of one. No downtime.

-- A text message keeps its link for a day after it was taken: it goes another way when the gateway could not deliver it.
alter table message drop constraint message_check1;
alter table message add constraint message_link
  check (link is null or state in ('QUEUED', 'SENDING', 'FAILED') or state = 'SENT' and channel = 'SMS');
create index message_sent_link on message (clinic_id, sent_at) where state = 'SENT' and link is not null;

create table message_reply (
  clinic_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  -- The message it answers: the last one to that number.
  message_id uuid not null,
  sender text not null check (length(sender) between 3 and 20),
  body text not null check (length(body) <= 1600),
  word text not null check (word in ('CONFIRM', 'CANCEL', 'STOP', 'START', 'OTHER')),
  -- Whether that was done.
  done boolean not null,
  received_at timestamptz not null,
  -- The gateway's name of it: the same is taken once.
  provider_ref text not null check (length(provider_ref) between 1 and 200),
  primary key (clinic_id, id),
  unique (clinic_id, provider_ref),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, message_id) references message (clinic_id, id)
);
create index message_reply_of on message_reply (clinic_id, patient_id, received_at);
call protect_table('message_reply');

-- A gateway does not sign in, so no clinic is bound yet: these functions alone look over all clinics, and tell which clinic
-- wrote to a number last, and whose message a name of the gateway is.
create index message_of_number on message (recipient, sent_at) where channel = 'SMS';
create index message_of_ref on message (provider_ref) where provider_ref is not null;
create policy lookup on message for select to current_user using (true);
create function message_clinics_of_number(p_number text) returns table (clinic_id uuid, message_id uuid, sent_at timestamptz)
language sql stable security definer set search_path from current as $$
  select distinct on (m.clinic_id) m.clinic_id, m.id, m.sent_at from message m
  where m.channel = 'SMS' and m.recipient = p_number and m.state in ('SENT', 'DELIVERED')
  order by m.clinic_id, m.sent_at desc
$$;
revoke execute on function message_clinics_of_number(text) from public;
grant execute on function message_clinics_of_number(text) to carequay_app;
create function message_of_gateway(p_ref text) returns table (clinic_id uuid, message_id uuid)
language sql stable security definer set search_path from current as $$
  select m.clinic_id, m.id from message m where m.provider_ref = p_ref and m.channel = 'SMS'
$$;
revoke execute on function message_of_gateway(text) from public;
grant execute on function message_of_gateway(text) to carequay_app;
