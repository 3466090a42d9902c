-- Text messages from numbers that nobody was written to: nothing says that a patient sent them, until staff does. No downtime.
create table unknown_text (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  version bigint not null default 1,
  sender text not null check (length(sender) between 1 and 40),
  body text not null check (length(body) <= 1600),
  word text not null check (word in ('CONFIRM', 'CANCEL', 'STOP', 'START', 'OTHER')),
  state text not null check (state in ('WAITING', 'LINKED', 'DISMISSED')),
  received_at timestamptz not null,
  -- The gateway's name of it: the same is taken once.
  provider_ref text not null check (length(provider_ref) between 1 and 200),
  patient_id uuid,
  seen_at timestamptz,
  -- Null where a STOP needed nobody.
  seen_by text,
  seen_account uuid,
  primary key (clinic_id, id),
  unique (clinic_id, provider_ref),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  check ((state = 'LINKED') = (patient_id is not null)),
  check ((state = 'WAITING') = (seen_at is null))
);
create index unknown_text_waiting on unknown_text (clinic_id, received_at) where state = 'WAITING';
create index unknown_text_received on unknown_text (clinic_id, received_at);
create index unknown_text_patient on unknown_text (clinic_id, patient_id) where patient_id is not null;
call protect_table('unknown_text');
