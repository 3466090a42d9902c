-- What patients are to be told of their visits, the reminders they were sent, and the links with which they answer. No downtime.

-- A visit that was booked, moved or cancelled and of which the patient is to be told once that has rested for a while.
create table visit_notice (
  clinic_id uuid not null,
  id uuid not null,
  appointment_id uuid not null,
  asked_at timestamptz not null,
  -- Whether it was booked just now: nobody is told of a booking that did not last.
  fresh boolean not null,
  -- Where it was before the first change that is not told yet: whoever comes back there is told nothing.
  before_start timestamptz not null,
  before_site uuid,
  primary key (clinic_id, id),
  unique (clinic_id, appointment_id),
  foreign key (clinic_id, appointment_id) references appointment (clinic_id, id)
);
create index visit_notice_asked on visit_notice (clinic_id, asked_at);
call protect_table('visit_notice', deletable => true);

create table visit_reminder (
  clinic_id uuid not null,
  id uuid not null,
  appointment_id uuid not null,
  -- The visit as it stood: once it is moved, there are new reminders.
  start_at timestamptz not null,
  hours int not null check (hours > 0),
  primary key (clinic_id, id),
  unique (clinic_id, appointment_id, start_at, hours),
  foreign key (clinic_id, appointment_id) references appointment (clinic_id, id)
);
call protect_table('visit_reminder');

create table visit_link (
  clinic_id uuid not null,
  id uuid not null,
  appointment_id uuid not null,
  -- The time it was sent for; a visit that was moved is answered with a newer link.
  start_at timestamptz not null,
  -- SHA-256 of the token of the link in hexadecimal; the token itself is nowhere once it is sent.
  token_hash text collate "C" not null check (token_hash ~ '^[0-9a-f]{64}$'),
  -- How often a wrong birth date was given.
  tries int not null default 0 check (tries between 0 and 5),
  made_at timestamptz not null,
  primary key (clinic_id, id),
  foreign key (clinic_id, appointment_id) references appointment (clinic_id, id)
);
create index visit_link_of on visit_link (clinic_id, appointment_id);
create unique index visit_link_token on visit_link (token_hash);
call protect_table('visit_link', masked => array['token_hash']);

-- Whoever has the link does not sign in, so no clinic is bound yet: this function alone looks over all clinics, and tells of a
-- token which clinic and which link it is.
create policy lookup on visit_link for select to current_user using (true);
create function visit_link_open(p_hash text) returns table (clinic_id uuid, link_id uuid)
language sql stable security definer set search_path from current as $$
  select l.clinic_id, l.id from visit_link l where l.token_hash = p_hash
$$;
revoke execute on function visit_link_open(text) from public;
grant execute on function visit_link_open(text) to carequay_app;
