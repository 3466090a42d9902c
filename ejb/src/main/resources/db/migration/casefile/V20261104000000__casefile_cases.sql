-- Law firms, attorneys, injury cases, who may see them, and letters of protection. No downtime.

create table firm (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  version bigint not null,
  name text not null check (name <> ''),
  phone text,
  email text,
  -- Lines in their order, one per line.
  line text,
  city text,
  state text,
  postal_code text,
  primary key (clinic_id, id),
  unique (clinic_id, name)
);

create table attorney (
  clinic_id uuid not null,
  id uuid not null,
  firm_id uuid not null,
  name text not null check (name <> ''),
  bar_number text,
  email text,
  account_id uuid,
  primary key (clinic_id, id),
  unique (clinic_id, firm_id, id),
  foreign key (clinic_id, firm_id) references firm (clinic_id, id),
  foreign key (clinic_id, account_id) references account (clinic_id, id)
);

create table case_file (
  clinic_id uuid not null,
  id uuid not null,
  version bigint not null,
  case_no text collate "C" not null check (case_no ~ '^PI-[0-9]{4}-[0-9]{5,}$'),
  patient_id uuid not null,
  firm_id uuid,
  attorney_id uuid,
  date_of_loss date not null check (date_of_loss >= date '1950-01-01'),
  accident_kind text not null check (accident_kind in ('AUTO', 'EMPLOYMENT', 'OTHER')),
  state text not null check (state ~ '^[A-Z]{2}$'),
  patient_role text,
  narrative text,
  carrier text,
  claim_no text,
  adjuster text,
  policy_limit numeric(12, 2) check (policy_limit >= 0),
  phase text not null check (phase in
    ('INTAKE', 'ACTIVE', 'RE_EXAM', 'MMI', 'DISCHARGED', 'NON_COMPLIANT', 'DROPPED', 'SETTLED', 'CLOSED')),
  billing_suspended boolean not null default false,
  opened_at timestamptz not null,
  opened_by text not null,
  primary key (clinic_id, id),
  unique (clinic_id, case_no),
  -- Referred to by letters, so that a letter's patient is the case's.
  unique (clinic_id, id, patient_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, firm_id) references firm (clinic_id, id),
  foreign key (clinic_id, firm_id, attorney_id) references attorney (clinic_id, firm_id, id),
  check (attorney_id is null or firm_id is not null)
);
create index case_file_patient on case_file (clinic_id, patient_id);
create index case_file_firm on case_file (clinic_id, firm_id, case_no);
create index case_file_loss on case_file (clinic_id, date_of_loss, id);

-- How a case went from phase to phase.
create table case_phase_change (
  clinic_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  from_phase text,
  to_phase text not null,
  at timestamptz not null,
  by_person text not null,
  account_id uuid,
  primary key (clinic_id, id),
  foreign key (clinic_id, case_id) references case_file (clinic_id, id)
);
create index case_phase_change_case on case_phase_change (clinic_id, case_id, at);

-- Accounts outside the clinic that may see a case.
create table case_grant (
  clinic_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  account_id uuid not null,
  granted_at timestamptz not null,
  granted_by text not null,
  revoked_at timestamptz,
  primary key (clinic_id, id),
  foreign key (clinic_id, case_id) references case_file (clinic_id, id),
  foreign key (clinic_id, account_id) references account (clinic_id, id),
  check (revoked_at >= granted_at)
);
create unique index case_grant_once on case_grant (clinic_id, account_id, case_id) where revoked_at is null;

create table letter_of_protection (
  clinic_id uuid not null,
  id uuid not null,
  version bigint not null,
  case_id uuid not null,
  patient_id uuid not null,
  firm_id uuid not null,
  attorney_id uuid not null,
  -- Counsel as the letter names them.
  firm_name text not null,
  attorney_name text not null,
  date_of_loss date not null,
  claim_no text,
  covered_from date not null,
  covered_to date,
  cap numeric(12, 2) check (cap > 0),
  language text not null check (language in ('en', 'es')),
  status text not null check (status in ('DRAFT', 'SENT', 'PART_SIGNED', 'EXECUTED', 'SUPERSEDED', 'REVOKED',
    'COUNSEL_WITHDREW', 'SATISFIED', 'DISHONOURED')),
  document_id uuid,
  created_at timestamptz not null,
  created_by text not null,
  sent_at timestamptz,
  primary key (clinic_id, id),
  foreign key (clinic_id, case_id, patient_id) references case_file (clinic_id, id, patient_id),
  foreign key (clinic_id, firm_id, attorney_id) references attorney (clinic_id, firm_id, id),
  foreign key (clinic_id, document_id) references document (clinic_id, id),
  check (covered_to >= covered_from)
);
-- Never two live letters on a case: of two bookings at once, one drafts it.
create unique index letter_of_protection_live on letter_of_protection (clinic_id, case_id)
  where status in ('DRAFT', 'SENT', 'PART_SIGNED', 'EXECUTED');
create index letter_of_protection_case on letter_of_protection (clinic_id, case_id, created_at);

create table lop_signature (
  clinic_id uuid not null,
  id uuid not null,
  letter_id uuid not null,
  party text not null check (party in ('PATIENT', 'ATTORNEY')),
  name text not null check (name <> ''),
  method text not null check (method in ('click', 'type', 'paper scan')),
  ip text,
  user_agent text,
  -- What was signed.
  document_id uuid not null,
  document_sha256 text not null,
  at timestamptz not null,
  account_id uuid,
  primary key (clinic_id, id),
  unique (clinic_id, letter_id, party),
  foreign key (clinic_id, letter_id) references letter_of_protection (clinic_id, id),
  foreign key (clinic_id, document_id) references document (clinic_id, id)
);

-- How a letter went from state to state.
create table lop_status_change (
  clinic_id uuid not null,
  id uuid not null,
  letter_id uuid not null,
  from_status text,
  to_status text not null,
  at timestamptz not null,
  by_person text not null,
  account_id uuid,
  primary key (clinic_id, id),
  foreign key (clinic_id, letter_id) references letter_of_protection (clinic_id, id)
);
create index lop_status_change_letter on lop_status_change (clinic_id, letter_id, at);

alter table document add foreign key (clinic_id, case_id) references case_file (clinic_id, id);

call protect_table('firm');
call protect_table('attorney');
call protect_table('case_file');
call protect_table('case_phase_change');
call protect_table('case_grant');
call protect_table('letter_of_protection');
call protect_table('lop_signature');
call protect_table('lop_status_change');
-- Signatures and histories are added to, never changed.
revoke update on lop_signature, lop_status_change, case_phase_change from carequay_app;

create view case_card with (security_invoker = true) as
select c.clinic_id, c.id as case_id, c.case_no, c.patient_id, c.firm_id, f.name as firm_name, c.attorney_id,
  a.name as attorney_name, c.date_of_loss, c.phase
from case_file c
left join firm f on f.clinic_id = c.clinic_id and f.id = c.firm_id
left join attorney a on a.clinic_id = c.clinic_id and a.id = c.attorney_id;

-- The live letter of a case, if it has one.
create view lop_card with (security_invoker = true) as
select clinic_id, id as lop_id, case_id, patient_id, status, document_id, created_at
from letter_of_protection
where status in ('DRAFT', 'SENT', 'PART_SIGNED', 'EXECUTED');

grant select on case_card, lop_card to carequay_app;
