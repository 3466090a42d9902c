-- Who waits for a time, the free times that are held and offered to them, and how long a clinic holds one. No downtime; the check
-- on visits reads their table once.

-- Time that is held for an offer is a pending visit, so that its claims keep everybody else off; it is no visit before somebody
-- accepts, and never was one when nobody did.
alter table appointment add column held boolean not null default false;
alter table appointment add constraint appointment_held check (not held or status in ('PENDING', 'ENTERED_IN_ERROR'));

create or replace view appointment_card with (security_invoker = true) as
select a.clinic_id, a.id as appointment_id, a.patient_id, a.case_id, a.provider_id, p.name as provider_name,
  a.site_id, s.name as site_name, a.visit_type_id, v.name as visit_type_name, a.start_at, a.end_at, a.status
from appointment a
join provider p on p.clinic_id = a.clinic_id and p.id = a.provider_id
join site s on s.clinic_id = a.clinic_id and s.id = a.site_id
join visit_type v on v.clinic_id = a.clinic_id and v.id = a.visit_type_id
where not a.held;

alter table schedule_setting
  -- Minutes that a time is held for an offer, and the hours of the clinic's day in which offers are made by themselves.
  add column offer_minutes int not null default 15 check (offer_minutes between 5 and 1440),
  add column offer_from time not null default '08:00',
  add column offer_until time not null default '20:00',
  add check (offer_from < offer_until);

create table waitlist_entry (
  clinic_id uuid not null,
  id uuid not null,
  version bigint not null default 1,
  patient_id uuid not null,
  case_id uuid,
  visit_type_id uuid not null,
  priority text not null check (priority in ('ASAP', 'URGENT', 'ROUTINE')),
  -- What suits, on the clinic's wall clock: days of the week (1 is Monday; none: any), times of day, from day to day.
  days text not null default '' check (days ~ '^1?2?3?4?5?6?7?$'),
  earliest time,
  latest_end time,
  from_on date,
  to_on date,
  note text check (length(note) between 1 and 500),
  -- The visit that is to come sooner.
  replaces_id uuid,
  status text not null default 'WAITING' check (status in ('WAITING', 'OFFERED', 'BOOKED', 'WITHDRAWN', 'EXPIRED')),
  booked_id uuid,
  closed_at timestamptz,
  created_at timestamptz not null,
  created_by text not null,
  created_account uuid,
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, case_id, patient_id) references case_file (clinic_id, id, patient_id) on update cascade,
  foreign key (clinic_id, visit_type_id) references visit_type (clinic_id, id),
  foreign key (clinic_id, replaces_id) references appointment (clinic_id, id),
  foreign key (clinic_id, booked_id) references appointment (clinic_id, id),
  check (earliest < latest_end),
  check (from_on <= to_on),
  check ((status in ('BOOKED', 'WITHDRAWN', 'EXPIRED')) = (closed_at is not null)),
  check ((status = 'BOOKED') = (booked_id is not null))
);
create index waitlist_entry_open on waitlist_entry (clinic_id, created_at) where closed_at is null;
create index waitlist_entry_patient on waitlist_entry (clinic_id, patient_id);
call protect_table('waitlist_entry');

-- With whom and where; nobody and nowhere named means anybody and anywhere.
create table waitlist_provider (
  clinic_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  provider_id uuid not null,
  primary key (clinic_id, id),
  unique (clinic_id, entry_id, provider_id),
  foreign key (clinic_id, entry_id) references waitlist_entry (clinic_id, id),
  foreign key (clinic_id, provider_id) references provider (clinic_id, id)
);
call protect_table('waitlist_provider', deletable => true);

create table waitlist_site (
  clinic_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  site_id uuid not null,
  primary key (clinic_id, id),
  unique (clinic_id, entry_id, site_id),
  foreign key (clinic_id, entry_id) references waitlist_entry (clinic_id, id),
  foreign key (clinic_id, site_id) references site (clinic_id, id)
);
call protect_table('waitlist_site', deletable => true);

create table waitlist_offer (
  clinic_id uuid not null,
  id uuid not null,
  version bigint not null default 1,
  entry_id uuid not null,
  -- The held time.
  appointment_id uuid not null,
  status text not null default 'OPEN' check (status in ('OPEN', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
  held_until timestamptz not null,
  -- SHA-256 of the token of the link in hexadecimal; the token itself is nowhere.
  token_hash text collate "C" not null check (token_hash ~ '^[0-9a-f]{64}$'),
  -- How often a wrong birth date was given.
  tries int not null default 0 check (tries between 0 and 5),
  made_at timestamptz not null,
  made_by text not null,
  made_account uuid,
  answered_at timestamptz,
  answered_via text check (answered_via in ('LINK', 'STAFF', 'PORTAL', 'TIMER')),
  answered_by text,
  answered_account uuid,
  primary key (clinic_id, id),
  -- One hold is offered once, and nobody has two open offers.
  unique (clinic_id, appointment_id),
  foreign key (clinic_id, entry_id) references waitlist_entry (clinic_id, id),
  foreign key (clinic_id, appointment_id) references appointment (clinic_id, id),
  check ((status = 'OPEN') = (answered_at is null)),
  check ((answered_at is null) = (answered_via is null) and (answered_at is null) = (answered_by is null))
);
create unique index waitlist_offer_one_open on waitlist_offer (clinic_id, entry_id) where status = 'OPEN';
create index waitlist_offer_of on waitlist_offer (clinic_id, entry_id, status);
create index waitlist_offer_due on waitlist_offer (clinic_id, held_until) where status = 'OPEN';
create unique index waitlist_offer_token on waitlist_offer (token_hash);
call protect_table('waitlist_offer', masked => array['token_hash']);

-- Whoever has the link does not sign in, so no clinic is bound yet: this function alone looks over all clinics, and tells of a
-- token which clinic and which offer it is.
create policy lookup on waitlist_offer for select to current_user using (true);
create function waitlist_offer_open(p_hash text) returns table (clinic_id uuid, offer_id uuid)
language sql stable security definer set search_path from current as $$
  select o.clinic_id, o.id from waitlist_offer o where o.token_hash = p_hash
$$;
revoke execute on function waitlist_offer_open(text) from public;
grant execute on function waitlist_offer_open(text) to carequay_app;
