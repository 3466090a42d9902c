-- Letters by post to patients who cannot be written to otherwise: what goes out together, and each letter. No downtime.

create view patient_postal with (security_invoker = true) as
select distinct on (a.clinic_id, a.patient_id) a.clinic_id, a.patient_id,
  a.line || e'\n' || a.city || ', ' || a.state || ' ' || a.postal_code as address, a.line, a.city, a.state, a.postal_code
from patient_address a order by a.clinic_id, a.patient_id, a.position;
grant select on patient_postal to carequay_app;

create table mailing (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  version bigint not null default 1,
  state text not null check (state in ('OPEN', 'RUNNING', 'FINISHED', 'FAILED')),
  letters int not null check (letters > 0),
  made_at timestamptz not null,
  made_by text not null,
  made_account uuid,
  finished_at timestamptz,
  -- All letters in one file, and to whom they go.
  letters_id uuid,
  addresses_id uuid,
  primary key (clinic_id, id),
  foreign key (clinic_id, letters_id) references document (clinic_id, id),
  foreign key (clinic_id, addresses_id) references document (clinic_id, id),
  check ((state in ('FINISHED', 'FAILED')) = (finished_at is not null)),
  check ((state = 'FINISHED') = (letters_id is not null) and (letters_id is null) = (addresses_id is null))
);
create index mailing_made on mailing (clinic_id, made_at);
call protect_table('mailing');

-- What a letter says is frozen when the mailing is made; its paper is added once.
create table mailing_letter (
  clinic_id uuid not null,
  id uuid not null,
  mailing_id uuid not null,
  position int not null check (position > 0),
  message_id uuid not null,
  patient_id uuid not null,
  recipient text not null,
  line text not null,
  city text not null,
  state text not null,
  postal_code text not null,
  language text not null,
  subject text not null,
  body text not null,
  document_id uuid,
  primary key (clinic_id, id),
  unique (clinic_id, mailing_id, position),
  unique (clinic_id, message_id),
  foreign key (clinic_id, mailing_id) references mailing (clinic_id, id),
  foreign key (clinic_id, message_id) references message (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, document_id) references document (clinic_id, id)
);
create index mailing_letter_patient on mailing_letter (clinic_id, patient_id);
create index mailing_letter_pending on mailing_letter (clinic_id, mailing_id, id) where document_id is null;
call protect_table('mailing_letter');
