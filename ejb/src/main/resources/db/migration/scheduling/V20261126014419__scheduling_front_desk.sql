-- What the front desk keeps of a visit: ticket, room, gates of check-in, whether a cancellation was late; and the clinic's
-- thresholds. No downtime; past cancellations are judged by the default of 24 hours.

alter table appointment
  -- Number of the day that the patient is called by, given on arrival; says nothing about who it is.
  add column ticket int check (ticket > 0),
  add column roomed_at timestamptz,
  -- Whether the cancellation left the clinic less notice than it asks for, as it stood then.
  add column cancel_late boolean;
alter table appointment no force row level security;
update appointment set cancel_late = cancel_notice_hours < 24 where status = 'CANCELLED';
alter table appointment force row level security;

-- What check-in asked, and what was answered: confirmed, or why the visit went on without.
create table check_in_gate (
  clinic_id uuid not null,
  id uuid not null,
  appointment_id uuid not null,
  gate text not null check (gate in ('IDENTITY', 'PAYER', 'CONSENTS', 'BALANCE')),
  waiver text check (length(waiver) between 1 and 500),
  at timestamptz not null,
  by_name text not null,
  by_account uuid,
  primary key (clinic_id, id),
  foreign key (clinic_id, appointment_id) references appointment (clinic_id, id)
);
create index check_in_gate_of on check_in_gate (clinic_id, appointment_id);
call protect_table('check_in_gate');

-- One row for a clinic that set something; without it the defaults of the application hold.
create table schedule_setting (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  version bigint not null default 1,
  late_notice_hours int not null check (late_notice_hours between 0 and 336),
  -- Minutes in a stage that are too long; for BOOKED, minutes after the start.
  booked_minutes int not null check (booked_minutes between 1 and 480),
  arrived_minutes int not null check (arrived_minutes between 1 and 480),
  checked_in_minutes int not null check (checked_in_minutes between 1 and 480),
  in_room_minutes int not null check (in_room_minutes between 1 and 480),
  with_provider_minutes int not null check (with_provider_minutes between 1 and 480),
  primary key (clinic_id, id),
  unique (clinic_id)
);
call protect_table('schedule_setting');
