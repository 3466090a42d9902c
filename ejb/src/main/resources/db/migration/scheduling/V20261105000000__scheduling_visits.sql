-- What can be booked, the visits themselves, and the claims that keep anybody from being booked twice. No downtime.

create table visit_type (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  version bigint not null default 1,
  code text not null check (code ~ '^[A-Z][A-Z0-9_-]{0,29}$'),
  name text not null check (length(name) between 1 and 80),
  minutes int not null check (minutes between 5 and 480),
  buffer_before int not null default 0 check (buffer_before between 0 and 120),
  buffer_after int not null default 0 check (buffer_after between 0 and 120),
  exam boolean not null,
  needs_room boolean not null,
  colour text not null check (colour ~ '^#[0-9a-f]{6}$'),
  primary key (clinic_id, id),
  unique (clinic_id, code)
);
call protect_table('visit_type');

-- A person who can be booked. The account is the one the person signs in with, if there is one.
create table provider (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  version bigint not null default 1,
  name text not null check (length(name) between 1 and 120),
  credentials text check (length(credentials) <= 40),
  npi text check (npi ~ '^[0-9]{10}$'),
  account_id uuid,
  primary key (clinic_id, id),
  unique (clinic_id, account_id),
  foreign key (clinic_id, account_id) references account (clinic_id, id)
);
call protect_table('provider');

-- Weekly working hours at a site, on the wall clock of the clinic's zone. Day 1 is Monday.
create table provider_hours (
  clinic_id uuid not null,
  id uuid not null,
  provider_id uuid not null,
  site_id uuid not null,
  day smallint not null check (day between 1 and 7),
  from_time time not null,
  to_time time not null,
  primary key (clinic_id, id),
  unique (clinic_id, provider_id, site_id, day, from_time),
  foreign key (clinic_id, provider_id) references provider (clinic_id, id),
  foreign key (clinic_id, site_id) references site (clinic_id, id),
  check (from_time < to_time)
);
call protect_table('provider_hours', deletable => true);

-- A room or a piece of equipment of a site.
create table resource (
  clinic_id uuid not null,
  id uuid not null,
  version bigint not null default 1,
  site_id uuid not null,
  kind text not null check (kind in ('ROOM', 'EQUIPMENT')),
  name text not null check (length(name) between 1 and 80),
  primary key (clinic_id, id),
  unique (clinic_id, site_id, name),
  foreign key (clinic_id, site_id) references site (clinic_id, id)
);
call protect_table('resource');

create table appointment (
  clinic_id uuid not null,
  id uuid not null,
  version bigint not null default 1,
  patient_id uuid not null,
  case_id uuid,
  visit_type_id uuid not null,
  provider_id uuid not null,
  site_id uuid not null,
  start_at timestamptz not null,
  end_at timestamptz not null,
  status text not null check (status in ('PROPOSED', 'PENDING', 'BOOKED', 'ARRIVED', 'CHECKED_IN', 'FULFILLED',
    'CANCELLED', 'NOSHOW', 'WAITLIST', 'ENTERED_IN_ERROR')),
  confirmation text not null default 'UNCONFIRMED'
    check (confirmation in ('UNCONFIRMED', 'SENT', 'CONFIRMED', 'DECLINED')),
  confirmation_channel text,
  confirmation_at timestamptz,
  overbook_reason text check (length(overbook_reason) between 1 and 500),
  arrived_at timestamptz,
  checked_in_at timestamptz,
  identity_confirmed boolean,
  payer_confirmed boolean,
  check_in_waiver text check (length(check_in_waiver) between 1 and 500),
  started_at timestamptz,
  ended_at timestamptz,
  cancel_party text check (cancel_party in ('PATIENT', 'PROVIDER', 'CLINIC', 'ATTORNEY')),
  cancel_reason text check (length(cancel_reason) between 1 and 500),
  -- Whole hours between the cancellation and the start; negative when it came later.
  cancel_notice_hours int,
  created_at timestamptz not null,
  created_by text not null,
  created_account uuid,
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, case_id, patient_id) references case_file (clinic_id, id, patient_id) on update cascade,
  foreign key (clinic_id, visit_type_id) references visit_type (clinic_id, id),
  foreign key (clinic_id, provider_id) references provider (clinic_id, id),
  foreign key (clinic_id, site_id) references site (clinic_id, id),
  check (start_at < end_at),
  check ((status = 'CANCELLED') = (cancel_party is not null)),
  check ((cancel_party is null) = (cancel_reason is null)),
  check (status not in ('ARRIVED', 'CHECKED_IN') or arrived_at is not null),
  check (status <> 'CHECKED_IN' or checked_in_at is not null),
  check (checked_in_at is null or (identity_confirmed and payer_confirmed) or check_in_waiver is not null)
);
create index appointment_start on appointment (clinic_id, start_at);
create index appointment_patient on appointment (clinic_id, patient_id, start_at);
create index appointment_case on appointment (clinic_id, case_id) where case_id is not null;
call protect_table('appointment');

-- Every status an appointment had; rows are only added.
create table appointment_status_change (
  clinic_id uuid not null,
  id uuid not null,
  appointment_id uuid not null,
  from_status text,
  to_status text not null,
  at timestamptz not null,
  by_name text not null,
  by_account uuid,
  -- Where the visit stood before, when it was moved to another time or provider.
  moved_from timestamptz,
  primary key (clinic_id, id),
  foreign key (clinic_id, appointment_id) references appointment (clinic_id, id)
);
create index appointment_status_change_of on appointment_status_change (clinic_id, appointment_id, at);
call protect_table('appointment_status_change');
revoke update on appointment_status_change from carequay_app;

-- Who and what an active appointment occupies. Two claims on the same holder never overlap within a lane: lane 0 is the
-- ordinary one, 1 and 2 take deliberate overbookings of a provider. A claim leaves with the appointment's active status.
create table booking_claim (
  clinic_id uuid not null,
  id uuid not null,
  appointment_id uuid not null,
  kind text not null check (kind in ('PROVIDER', 'PATIENT', 'ROOM', 'EQUIPMENT')),
  holder_id uuid not null,
  during tstzrange not null check (not isempty(during) and upper(during) - lower(during) <= interval '12 hours'),
  -- Row-level security keeps range operators from using an index (they are not leakproof); this column is searched instead:
  -- what overlaps [a, b) begins after a - 12 hours and before b.
  begins_at timestamptz not null generated always as (lower(during)) stored,
  slot smallint not null default 0 check (slot between 0 and 2 and (slot = 0 or kind = 'PROVIDER')),
  primary key (clinic_id, id),
  foreign key (clinic_id, appointment_id) references appointment (clinic_id, id),
  constraint nobody_twice exclude using gist (clinic_id with =, holder_id with =, slot with =, during with &&)
);
create index booking_claim_when on booking_claim (clinic_id, holder_id, begins_at);
create index booking_claim_of on booking_claim (clinic_id, appointment_id);
call protect_table('booking_claim', deletable => true);

-- For the other features.
create view provider_card with (security_invoker = true) as
select p.clinic_id, p.id as provider_id, p.name, p.credentials, p.npi, p.account_id
from provider p;

create view appointment_card with (security_invoker = true) as
select a.clinic_id, a.id as appointment_id, a.patient_id, a.case_id, a.provider_id, p.name as provider_name,
  a.site_id, s.name as site_name, a.visit_type_id, v.name as visit_type_name, a.start_at, a.end_at, a.status
from appointment a
join provider p on p.clinic_id = a.clinic_id and p.id = a.provider_id
join site s on s.clinic_id = a.clinic_id and s.id = a.site_id
join visit_type v on v.clinic_id = a.clinic_id and v.id = a.visit_type_id;

grant select on provider_card, appointment_card to carequay_app;
