-- Claims to insurers (X12 837P) as they were sent, and what they need to know of clinic and insurers. No downtime.

alter table claim_setup
  add column taxonomy text check (taxonomy ~ '^[0-9A-Z]{10}$'),
  add column contact_name text check (length(contact_name) between 1 and 60),
  add column contact_phone text check (contact_phone ~ '^[0-9]{10}$'),
  add column receiver_name text check (length(receiver_name) between 1 and 60),
  add column receiver_id text check (receiver_id ~ '^[0-9A-Za-z]{2,15}$'),
  -- Files are marked as tests until the clearing house takes real ones.
  add column production boolean not null default false;

-- Under which number a clearing house knows an insurer.
create table claim_payer (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  version bigint not null default 1,
  name text not null check (length(name) between 1 and 60),
  payer_id text not null check (payer_id ~ '^[0-9A-Za-z]{2,20}$'),
  -- Claim filing indicator (SBR09).
  filing text not null check (filing in ('AM', 'BL', 'CH', 'CI', 'HM', 'MB', 'MC', 'OF', 'VA', 'WC', '11', '12', '13', '14')),
  primary key (clinic_id, id)
);
create unique index claim_payer_name on claim_payer (clinic_id, lower(name));
call protect_table('claim_payer');

-- A claim as it was sent. Nothing of it ever changes; a correction is another claim.
create table claim_file (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  invoice_id uuid not null,
  -- Interchange control number: counted per clinic without gaps.
  number bigint not null check (number between 1 and 999999999),
  -- 1 original, 7 replaces, 8 takes back.
  frequency text not null check (frequency in ('1', '7', '8')),
  -- The insurer's number of the claim that is replaced or taken back.
  original_reference text check (length(original_reference) between 1 and 50),
  payer_name text not null check (length(payer_name) between 1 and 60),
  payer_id text not null,
  total numeric(12, 2) not null check (total > 0),
  document_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  made_account uuid,
  made_by text not null,
  made_at timestamptz not null,
  primary key (clinic_id, id),
  unique (clinic_id, number),
  foreign key (clinic_id, invoice_id) references invoice (clinic_id, id),
  foreign key (clinic_id, document_id) references document (clinic_id, id),
  check ((frequency = '1') = (original_reference is null))
);
create unique index claim_file_original on claim_file (clinic_id, invoice_id) where frequency = '1';
create index claim_file_invoice on claim_file (clinic_id, invoice_id, number);
call protect_table('claim_file');
create trigger append_only before update or delete on claim_file for each row execute function refuse_change();
revoke update on claim_file from carequay_app;
