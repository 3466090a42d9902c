-- Secret addresses under which a provider's visits can be subscribed to, and an index for the visits of one provider.
-- No downtime; building the index holds up bookings for some seconds in a clinic of a million visits.

create table calendar_feed (
  clinic_id uuid not null,
  id uuid not null,
  provider_id uuid not null,
  -- SHA-256 of the token in hexadecimal; the token itself is nowhere.
  token_hash text collate "C" not null check (token_hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  created_by text not null,
  created_account uuid,
  revoked_at timestamptz,
  -- The last day somebody fetched it.
  last_read_on date,
  primary key (clinic_id, id),
  foreign key (clinic_id, provider_id) references provider (clinic_id, id)
);
create unique index calendar_feed_in_force on calendar_feed (clinic_id, provider_id) where revoked_at is null;
create index calendar_feed_token on calendar_feed (token_hash);
call protect_table('calendar_feed', masked => array['token_hash']);

-- Whoever has the address does not sign in, so no clinic is bound yet: this function alone looks over all clinics, and tells
-- of a token that is in force which clinic and which feed it is.
create policy lookup on calendar_feed for select to current_user using (true);
create function calendar_feed_open(p_hash text) returns table (clinic_id uuid, feed_id uuid)
language sql stable security definer set search_path from current as $$
  select f.clinic_id, f.id from calendar_feed f where f.token_hash = p_hash and f.revoked_at is null
$$;
revoke execute on function calendar_feed_open(text) from public;
grant execute on function calendar_feed_open(text) to carequay_app;

create index appointment_of_provider on appointment (clinic_id, provider_id, start_at);
