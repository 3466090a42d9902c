-- Which patient an account is, and which patients a referring provider sent. No downtime.

create table portal_patient (
  clinic_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  patient_id uuid not null,
  linked_at timestamptz not null,
  linked_by text not null,
  primary key (clinic_id, id),
  unique (clinic_id, account_id),
  foreign key (clinic_id, account_id) references account (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id)
);

create table referral (
  clinic_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  patient_id uuid not null,
  referred_on date not null,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (clinic_id, id),
  unique (clinic_id, account_id, patient_id, referred_on),
  foreign key (clinic_id, account_id) references account (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id)
);
create index referral_account on referral (clinic_id, account_id, referred_on);

call protect_table('portal_patient');
call protect_table('referral');
