-- What a clinic switches off, and what its numbers begin with. No downtime: nothing is off, and numbers begin as before.

create table clinic_choice (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  version bigint not null default 1,
  features_off text[] not null default '{}'
    check (features_off <@ array['PATIENT_PORTAL', 'COUNSEL_PORTAL', 'REFERRER_PORTAL', 'WAITLIST_OFFERS']),
  case_prefix text not null default 'PI' check (case_prefix ~ '^[A-Z][A-Z0-9]{0,5}$'),
  invoice_prefix text not null default 'INV' check (invoice_prefix ~ '^[A-Z][A-Z0-9]{0,5}$'),
  statement_prefix text not null default 'ST' check (statement_prefix ~ '^[A-Z][A-Z0-9]{0,5}$'),
  primary key (clinic_id, id),
  unique (clinic_id)
);
call protect_table('clinic_choice');

alter table case_file drop constraint case_file_case_no_check;
alter table case_file add constraint case_file_case_no_check check (case_no ~ '^[A-Z][A-Z0-9]{0,5}-[0-9]{4}-[0-9]{5,}$');
