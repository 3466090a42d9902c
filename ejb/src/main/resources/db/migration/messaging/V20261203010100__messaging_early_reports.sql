-- A gateway may tell what became of a text before it has answered, and a patient may write back before that is noted. No downtime: the
-- function with one argument stays for servers of the version before.
create index message_of_early_report on message (id) where channel = 'SMS' and state in ('QUEUED', 'SENDING');
create function message_of_gateway(p_ref text, p_message uuid) returns table (clinic_id uuid, message_id uuid)
language sql stable security definer set search_path from current as $$
  select m.clinic_id, m.id from message m where m.provider_ref = p_ref and m.channel = 'SMS'
  union all
  select m.clinic_id, m.id from message m where m.id = p_message and m.channel = 'SMS' and m.state in ('QUEUED', 'SENDING')
$$;
revoke execute on function message_of_gateway(text, uuid) from public;
grant execute on function message_of_gateway(text, uuid) to carequay_app;

-- What is known to be sent comes first; where there is none, what may have been.
create or replace function message_clinics_of_number(p_number text)
returns table (clinic_id uuid, message_id uuid, sent_at timestamptz)
language sql stable security definer set search_path from current as $$
  select distinct on (m.clinic_id) m.clinic_id, m.id, coalesce(m.sent_at, m.queued_at) from message m
  where m.channel = 'SMS' and m.recipient = p_number
    and (m.state in ('SENT', 'DELIVERED', 'SENDING') or m.state = 'QUEUED' and m.attempts > 0)
  order by m.clinic_id, m.sent_at desc nulls last, m.queued_at desc
$$;
