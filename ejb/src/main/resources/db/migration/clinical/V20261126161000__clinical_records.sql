-- What is known of a patient's health across visits: vital signs, problems, medications, allergies, orders and the follow-up. Nothing of it is
-- ever removed: what was wrong is marked as entered in error. Names are those of FHIR R4. No downtime.

-- Vital signs as they were typed, and in the one unit (UCUM) in which they are compared.
create table observation (
  clinic_id uuid not null,
  id uuid not null,
  version bigint not null default 1,
  patient_id uuid not null,
  encounter_id uuid not null,
  kind text not null check (kind in ('SYSTOLIC', 'DIASTOLIC', 'PULSE', 'RESPIRATION', 'TEMPERATURE', 'OXYGEN_SATURATION', 'HEIGHT', 'WEIGHT', 'BMI', 'PAIN')),
  value numeric(7, 2) not null,
  unit text not null check (length(unit) between 1 and 12),
  canonical numeric(7, 2) not null,
  flag text not null check (flag in ('NORMAL', 'LOW', 'HIGH', 'NONE')),
  status text not null default 'FINAL' check (status in ('FINAL', 'ENTERED_IN_ERROR')),
  taken_at timestamptz not null,
  recorded_by text not null,
  recorded_account uuid,
  error_reason text check (length(error_reason) between 1 and 200),
  error_by text,
  error_at timestamptz,
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, encounter_id) references encounter (clinic_id, id),
  check ((status = 'ENTERED_IN_ERROR') = (error_reason is not null and error_by is not null and error_at is not null))
);
create index observation_of_encounter on observation (clinic_id, encounter_id, taken_at);
create index observation_of_patient on observation (clinic_id, patient_id, kind, taken_at desc) where status = 'FINAL';
call protect_table('observation');

create table condition (
  clinic_id uuid not null,
  id uuid not null,
  version bigint not null default 1,
  patient_id uuid not null,
  case_id uuid,
  code text references icd10_code (code),
  text text not null check (length(text) between 1 and 300),
  clinical_status text not null check (clinical_status in ('ACTIVE', 'INACTIVE', 'RESOLVED')),
  onset date,
  abatement date,
  note text not null default '' check (length(note) <= 1000),
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_account uuid,
  error_reason text check (length(error_reason) between 1 and 200),
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, case_id, patient_id) references case_file (clinic_id, id, patient_id) on update cascade,
  check (onset <= abatement),
  check (abatement is null or clinical_status <> 'ACTIVE')
);
create index condition_of_patient on condition (clinic_id, patient_id);
call protect_table('condition');

create table medication_statement (
  clinic_id uuid not null,
  id uuid not null,
  version bigint not null default 1,
  patient_id uuid not null,
  text text not null check (length(text) between 1 and 200),
  dose text not null default '' check (length(dose) <= 60),
  route text not null default '' check (length(route) <= 60),
  frequency text not null default '' check (length(frequency) <= 60),
  from_day date,
  to_day date,
  status text not null check (status in ('ACTIVE', 'INTENDED', 'ON_HOLD', 'STOPPED', 'COMPLETED', 'NOT_TAKEN')),
  reason text not null default '' check (length(reason) <= 300),
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_account uuid,
  error_reason text check (length(error_reason) between 1 and 200),
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  check (from_day <= to_day)
);
create index medication_statement_of_patient on medication_statement (clinic_id, patient_id);
call protect_table('medication_statement');

-- none_known: the statement that the patient has no known allergies; it stands alone.
create table allergy_intolerance (
  clinic_id uuid not null,
  id uuid not null,
  version bigint not null default 1,
  patient_id uuid not null,
  none_known boolean not null default false,
  substance text not null default '' check (length(substance) <= 120),
  category text check (category in ('MEDICATION', 'FOOD', 'ENVIRONMENT', 'BIOLOGIC')),
  criticality text check (criticality in ('LOW', 'HIGH', 'UNABLE_TO_ASSESS')),
  reaction text not null default '' check (length(reaction) <= 200),
  clinical_status text not null check (clinical_status in ('ACTIVE', 'INACTIVE', 'RESOLVED')),
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_account uuid,
  error_reason text check (length(error_reason) between 1 and 200),
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  check (none_known = (substance = '')),
  check (none_known or category is not null and criticality is not null)
);
create index allergy_intolerance_of_patient on allergy_intolerance (clinic_id, patient_id);
call protect_table('allergy_intolerance');

-- That a list was gone through with the patient at a visit.
create table clinical_review (
  clinic_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  encounter_id uuid not null,
  part text not null check (part in ('PROBLEMS', 'MEDICATIONS', 'ALLERGIES')),
  reviewed_at timestamptz not null,
  reviewed_by text not null,
  reviewed_account uuid,
  primary key (clinic_id, id),
  unique (clinic_id, encounter_id, part),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, encounter_id) references encounter (clinic_id, id)
);
create index clinical_review_of_patient on clinical_review (clinic_id, patient_id);
call protect_table('clinical_review');

create table service_request (
  clinic_id uuid not null,
  id uuid not null,
  version bigint not null default 1,
  patient_id uuid not null,
  encounter_id uuid not null,
  category text not null check (category in ('IMAGING', 'LABORATORY', 'PHYSICAL_THERAPY', 'REFERRAL', 'DME', 'OTHER')),
  what text not null check (length(what) between 1 and 300),
  performer text not null default '' check (length(performer) <= 200),
  priority text not null check (priority in ('ROUTINE', 'URGENT', 'ASAP', 'STAT')),
  reason text not null default '' check (length(reason) <= 500),
  -- Diagnoses it is for.
  codes text not null default '' check (codes ~ '^([A-Z][0-9A-Z.]{2,7}(,[A-Z][0-9A-Z.]{2,7}){0,11})?$'),
  status text not null check (status in ('DRAFT', 'ACTIVE', 'COMPLETED', 'REVOKED', 'ENTERED_IN_ERROR')),
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_account uuid,
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, encounter_id) references encounter (clinic_id, id)
);
create index service_request_of_encounter on service_request (clinic_id, encounter_id);
create index service_request_of_patient on service_request (clinic_id, patient_id);
call protect_table('service_request');

-- When the patient is to come again, said at a visit: after so many days or weeks, or at maximum medical improvement.
create table follow_up (
  clinic_id uuid not null,
  id uuid not null,
  version bigint not null default 1,
  patient_id uuid not null,
  encounter_id uuid not null,
  amount int check (amount between 1 and 366),
  unit text not null check (unit in ('DAYS', 'WEEKS', 'AT_MMI')),
  visit_type_id uuid,
  note text not null default '' check (length(note) <= 500),
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_account uuid,
  primary key (clinic_id, id),
  unique (clinic_id, encounter_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, encounter_id) references encounter (clinic_id, id),
  foreign key (clinic_id, visit_type_id) references visit_type (clinic_id, id),
  check ((unit = 'AT_MMI') = (amount is null))
);
create index follow_up_of_patient on follow_up (clinic_id, patient_id);
call protect_table('follow_up');
