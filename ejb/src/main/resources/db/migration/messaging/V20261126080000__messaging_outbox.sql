-- Messages to patients: what a clinic wants of them, its own words for them, and the outbox. No downtime.

create table message_setting (
  clinic_id uuid not null,
  id uuid not null,
  version bigint not null default 1,
  email boolean not null,
  sms boolean not null,
  -- Nobody is written to outside these hours of their own day.
  send_from time not null,
  send_until time not null,
  -- Minutes that a booking, move or cancellation rests before the patient is told, so that a correction tells nothing twice.
  grace_minutes int not null check (grace_minutes between 0 and 240),
  -- Hours before a visit at which the patient is reminded.
  reminder_hours text not null check (reminder_hours ~ '^([0-9]{1,3}(,[0-9]{1,3}){0,4})?$'),
  primary key (clinic_id, id),
  unique (clinic_id),
  check (send_from < send_until)
);
call protect_table('message_setting');

create table message_template (
  clinic_id uuid not null,
  id uuid not null,
  version bigint not null default 1,
  rule text not null,
  channel text not null check (channel in ('EMAIL', 'SMS')),
  language text not null check (language in ('en', 'es')),
  subject text check (length(subject) between 1 and 150),
  body text not null check (length(body) between 1 and 4000),
  primary key (clinic_id, id),
  unique (clinic_id, rule, channel, language),
  check ((channel = 'EMAIL') = (subject is not null))
);
call protect_table('message_template', deletable => true);

create table message (
  clinic_id uuid not null,
  id uuid not null,
  version bigint not null default 1,
  patient_id uuid not null,
  rule text not null,
  -- What it is about, and which time of several: with rule and channel the key that no message is written twice under.
  subject_id uuid not null,
  occurrence text not null check (length(occurrence) between 1 and 100),
  channel text not null check (channel in ('EMAIL', 'SMS')),
  state text not null check (state in ('QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'FAILED', 'WITHDRAWN', 'SUPPRESSED')),
  -- Why it is where it is: a code.
  problem text check (length(problem) between 1 and 60),
  language text not null,
  recipient text check (length(recipient) between 3 and 254),
  subject text,
  -- As it is sent, with {link} in place of a link that only the recipient may have.
  body text not null,
  -- The link while the message is not sent; nowhere afterwards.
  link text,
  -- What a template is filled with, for another channel when this one fails.
  fields jsonb not null,
  -- Zones that the recipient may be in, all of which must allow the hour; null: any hour.
  zones text,
  due_at timestamptz not null,
  -- From when on it would come too late.
  expires_at timestamptz not null,
  attempts int not null default 0,
  claimed_until timestamptz,
  provider_ref text check (length(provider_ref) between 1 and 200),
  queued_at timestamptz not null,
  queued_by text not null,
  queued_account uuid,
  sent_at timestamptz,
  delivered_at timestamptz,
  primary key (clinic_id, id),
  unique (clinic_id, subject_id, occurrence, channel, rule),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  check (recipient is not null or state = 'SUPPRESSED'),
  check (link is null or state in ('QUEUED', 'SENDING', 'FAILED')),
  check ((state in ('SENT', 'DELIVERED')) = (sent_at is not null)),
  check ((state = 'SENDING') = (claimed_until is not null))
);
create index message_due on message (clinic_id, due_at) where state = 'QUEUED';
create index message_claimed on message (clinic_id, claimed_until) where state = 'SENDING';
create index message_of_patient on message (clinic_id, patient_id, queued_at);
create index message_queued on message (clinic_id, queued_at);
create unique index message_provider_ref on message (clinic_id, provider_ref) where provider_ref is not null;
call protect_table('message', masked => array['link']);
