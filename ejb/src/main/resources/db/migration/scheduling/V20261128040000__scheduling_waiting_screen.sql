-- Screens of waiting rooms that nobody signs in to: each has a secret address that can be ended. No downtime.

create table waiting_screen (
  clinic_id uuid not null,
  id uuid not null,
  name text not null check (length(name) between 1 and 80),
  -- Null: all sites of the clinic.
  site_id uuid,
  -- SHA-256 of the token in hexadecimal; the token itself is nowhere.
  token_hash text collate "C" not null check (token_hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  created_by text not null,
  created_account uuid,
  revoked_at timestamptz,
  -- The last day it was shown.
  last_shown_on date,
  primary key (clinic_id, id),
  foreign key (clinic_id, site_id) references site (clinic_id, id)
);
create index waiting_screen_token on waiting_screen (token_hash);
call protect_table('waiting_screen', masked => array['token_hash']);

-- Nobody signs in, so no clinic is bound yet: this function alone looks over all clinics, and tells of a token in force which
-- clinic and which screen it is.
create policy lookup on waiting_screen for select to current_user using (true);
create function waiting_screen_open(p_hash text) returns table (clinic_id uuid, screen_id uuid)
language sql stable security definer set search_path from current as $$
  select s.clinic_id, s.id from waiting_screen s where s.token_hash = p_hash and s.revoked_at is null
$$;
revoke execute on function waiting_screen_open(text) from public;
grant execute on function waiting_screen_open(text) to carequay_app;
