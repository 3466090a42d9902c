-- Patients, their contact data, addresses and identifiers, and the words they are found by. No downtime.

create table patient (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  version bigint not null,
  mrn text collate "C" not null check (mrn ~ '^[0-9]{7,}$'),
  active boolean not null default true,
  family text not null check (family <> ''),
  -- Given names in their order, one per line.
  given text not null check (given <> ''),
  suffix text,
  birth_date date not null check (birth_date >= date '1900-01-01'),
  birth_date_estimated boolean not null default false,
  gender text not null check (gender in ('MALE', 'FEMALE', 'OTHER', 'UNKNOWN')),
  language text not null,
  referral_source text,
  -- First phone number, as lists show it.
  phone text,
  -- City of the first address.
  city text,
  -- Names without case and accents: what lists sort by and duplicates are found by.
  family_sort text collate "C" not null,
  given_sort text collate "C" not null,
  changed_at timestamptz not null,
  primary key (clinic_id, id),
  unique (clinic_id, mrn)
);
create index patient_by_name on patient (clinic_id, family_sort, given_sort, id);
create index patient_by_birth_date on patient (clinic_id, birth_date, id);

create table patient_telecom (
  clinic_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  position int not null,
  system text not null check (system in ('phone', 'email')),
  value text not null check (value <> ''),
  use text check (use in ('home', 'work', 'mobile')),
  -- A phone's digits, an e-mail in lower case.
  normal text collate "C" not null,
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id)
);
create index patient_telecom_patient on patient_telecom (clinic_id, patient_id);
create index patient_telecom_normal on patient_telecom (clinic_id, normal);

create table patient_address (
  clinic_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  position int not null,
  -- Lines in their order, one per line.
  line text not null,
  city text not null,
  state text not null check (state ~ '^[A-Z]{2}$'),
  postal_code text not null check (postal_code ~ '^[0-9]{5}(-[0-9]{4})?$'),
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id)
);
create index patient_address_patient on patient_address (clinic_id, patient_id);

create table patient_identifier (
  clinic_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  type text not null check (type in ('SS', 'DL', 'PPN')),
  system text,
  -- Null for a social security number, which is kept encrypted.
  value text,
  value_cipher bytea,
  last_four text check (last_four ~ '^[0-9]{4}$'),
  -- Keyed hash of type, system and value: equal identifiers are found without being read.
  blind_index text collate "C" not null,
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  check ((type = 'SS') = (value is null)),
  check ((type = 'SS') = (value_cipher is not null)),
  check ((type = 'SS') = (last_four is not null))
);
create index patient_identifier_patient on patient_identifier (clinic_id, patient_id);
create index patient_identifier_blind on patient_identifier (clinic_id, blind_index);

call protect_table('patient', masked => array['family_sort', 'given_sort', 'changed_at'], patient_column => 'id');
call protect_table('patient_telecom', deletable => true, masked => array['normal']);
call protect_table('patient_address', deletable => true);
call protect_table('patient_identifier', deletable => true, masked => array['value_cipher', 'blind_index']);

-- The words a patient is found by: names, record number, phone, e-mail and birth date, without case and accents. Searched
-- by ranges (from the word to its end), because comparison of text is leakproof and so keeps its index under row-level
-- security, which "like" and trigrams do not.
create table patient_token (
  clinic_id uuid not null,
  token text collate "C" not null check (token <> ''),
  patient_id uuid not null,
  primary key (clinic_id, token, patient_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id)
);
create index patient_token_patient on patient_token (clinic_id, patient_id);
alter table patient_token enable row level security;
alter table patient_token force row level security;
create policy clinic_only on patient_token using (clinic_id = (select bound_clinic()))
  with check (clinic_id = (select bound_clinic()));
grant select, insert, delete on patient_token to carequay_app;
comment on table patient_token is 'derived: holds no fact of its own, so the audit trail of patient covers it';

create view patient_card with (security_invoker = true) as
select p.clinic_id, p.id as patient_id, p.mrn,
  p.family || ', ' || replace(p.given, e'\n', ' ') || coalesce(' ' || p.suffix, '') as display_name,
  replace(p.given, e'\n', ' ') || ' ' || p.family || coalesce(' ' || p.suffix, '') as spoken_name,
  p.birth_date, p.gender, p.phone, p.active, p.family_sort, p.given_sort
from patient p;

-- Patients by the words they are found by; ranges come from the face SearchWords.
create view patient_word_card with (security_invoker = true) as
select clinic_id, token, patient_id from patient_token;

grant select on patient_card, patient_word_card to carequay_app;
