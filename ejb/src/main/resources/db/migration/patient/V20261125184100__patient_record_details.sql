-- What registration asks beyond identity: other names, opt-ins, contacts, coverage, standing, phone numbers as E.164.
-- No downtime: new columns have constant defaults; the checks read patient once.

alter table patient
  add column unidentified boolean not null default false,
  add column deceased date check (deceased >= birth_date),
  add column confidential boolean not null default false,
  add column pronouns text check (pronouns <> ''),
  -- Names of org.carequay.patient.Race, one per line.
  add column race text,
  add column ethnicity text check (ethnicity in ('HISPANIC_OR_LATINO', 'NOT_HISPANIC_OR_LATINO', 'DECLINED', 'UNKNOWN')),
  add column interpreter_needed boolean not null default false,
  add column preferred_channel text check (preferred_channel in ('PHONE', 'SMS', 'EMAIL', 'MAIL')),
  add column photo_document_id uuid,
  add foreign key (clinic_id, photo_document_id) references document (clinic_id, id);
create index patient_photo on patient (clinic_id, photo_document_id) where photo_document_id is not null;

alter table patient_telecom
  add column e164 text collate "C" check (e164 ~ '^\+[1-9][0-9]{4,14}$'),
  add column extension text check (extension ~ '^[0-9]{1,20}$'),
  add column rank int check (rank between 1 and 100),
  drop constraint patient_telecom_use_check,
  add constraint patient_telecom_use_check check (use in ('home', 'work', 'mobile', 'temp', 'old')),
  add check (system = 'phone' or e164 is null and extension is null);
-- Until now every number was one of the North American plan, or began with a plus sign and its country code. That it is
-- written in another form too is no change of the record: the trail does not tell it.
alter table patient_telecom no force row level security;
alter table patient_telecom disable trigger audit_update;
update patient_telecom set e164 = case when normal ~ '^[2-9][0-9]{9}$' then '+1' || normal else '+' || normal end
where system = 'phone' and normal ~ '^[1-9][0-9]{7,14}$';
alter table patient_telecom enable trigger audit_update;
alter table patient_telecom force row level security;

alter table patient_address
  add column use text check (use in ('home', 'work', 'temp', 'old', 'billing')),
  add column period_start date,
  add column period_end date,
  add check (period_end >= period_start);

create table patient_name (
  clinic_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  position int not null,
  use text not null check (use in ('usual', 'old', 'maiden')),
  family text not null,
  -- Given names in their order, one per line.
  given text not null,
  suffix text,
  period_start date,
  period_end date,
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  check (family <> '' or given <> ''),
  check (period_end >= period_start)
);
create index patient_name_patient on patient_name (clinic_id, patient_id);
call protect_table('patient_name', deletable => true);

-- Each word a patient said about a channel; the newest of a channel counts.
create table patient_opt_in (
  clinic_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  channel text not null check (channel in ('PHONE', 'SMS', 'EMAIL', 'MAIL')),
  opted_in boolean not null,
  source text not null check (source in ('IN_PERSON', 'PHONE', 'PAPER_FORM', 'PORTAL', 'REPLY', 'IMPORT')),
  at timestamptz not null,
  recorded_by text not null,
  account_id uuid,
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id)
);
create index patient_opt_in_patient on patient_opt_in (clinic_id, patient_id, channel, at);
call protect_table('patient_opt_in');
-- A word is never changed; only a merge may say whose it is.
revoke update on patient_opt_in from carequay_app;
grant update (patient_id) on patient_opt_in to carequay_app;

create table patient_contact (
  clinic_id uuid not null,
  id uuid not null,
  version bigint not null,
  patient_id uuid not null,
  active boolean not null,
  role text not null check (role in ('GUARANTOR', 'PROXY', 'EMERGENCY', 'EMPLOYER', 'ATTORNEY')),
  relation text check (relation in
    ('SELF', 'SPOUSE', 'PARTNER', 'PARENT', 'CHILD', 'SIBLING', 'GUARDIAN', 'FRIEND', 'OTHER')),
  name text not null check (name <> ''),
  phone text,
  email text,
  -- Lines in their order, one per line; null when the address is not known.
  line text,
  city text,
  state text check (state ~ '^[A-Z]{2}$'),
  postal_code text check (postal_code ~ '^[0-9]{5}(-[0-9]{4})?$'),
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id)
);
create index patient_contact_patient on patient_contact (clinic_id, patient_id);
call protect_table('patient_contact');

create table patient_coverage (
  clinic_id uuid not null,
  id uuid not null,
  version bigint not null,
  patient_id uuid not null,
  -- The patient it was entered for. Not a foreign key: it stays when the row moves to the survivor of a merge, so that
  -- a merge never fails on the constraint below; what then overlaps is shown to people.
  entered_for uuid not null,
  -- False when it was entered in error.
  active boolean not null,
  coverage_order text not null check (coverage_order in
    ('PRIMARY', 'SECONDARY', 'TERTIARY', 'PIP_MEDPAY', 'ATTORNEY_LIEN')),
  payer text not null check (payer <> ''),
  member_id text,
  group_number text,
  subscriber text,
  relation text not null check (relation in
    ('SELF', 'SPOUSE', 'PARTNER', 'PARENT', 'CHILD', 'SIBLING', 'GUARDIAN', 'FRIEND', 'OTHER')),
  subscriber_birth_date date,
  period_start date,
  period_end date,
  eligibility_status text check (eligibility_status in ('ELIGIBLE', 'NOT_ELIGIBLE', 'UNCLEAR')),
  eligibility_note text,
  eligibility_checked_at timestamptz,
  eligibility_checked_by text,
  card_front_document_id uuid,
  card_back_document_id uuid,
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, card_front_document_id) references document (clinic_id, id),
  foreign key (clinic_id, card_back_document_id) references document (clinic_id, id),
  check (period_end >= period_start),
  check (relation = 'SELF' or subscriber is not null),
  check ((eligibility_status is null) = (eligibility_checked_at is null)),
  check ((eligibility_status is null) = (eligibility_checked_by is null)),
  -- Constraints see all rows, whatever row-level security shows: two desks cannot enter the same turn for the same days.
  constraint patient_coverage_one_a_day exclude using gist (
    clinic_id with =, entered_for with =, coverage_order with =, daterange(period_start, period_end, '[]') with &&)
    where (active)
);
create index patient_coverage_patient on patient_coverage (clinic_id, patient_id);
call protect_table('patient_coverage');
