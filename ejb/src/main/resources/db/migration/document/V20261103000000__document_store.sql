-- Documents and their bytes; neither ever changes. No downtime.

create table document (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  kind text not null check (kind in
    ('LETTER_OF_PROTECTION', 'INVOICE', 'STATEMENT', 'REDUCTION_LETTER', 'CLINICAL_REPORT', 'UPLOAD')),
  title text not null check (title <> ''),
  file_name text not null check (file_name <> '' and file_name !~ '[/\\]'),
  media_type text not null,
  bytes bigint not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  patient_id uuid,
  -- The case; its foreign key comes with the cases.
  case_id uuid,
  created_at timestamptz not null,
  created_by text not null,
  account_id uuid,
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id)
);
create index document_newest on document (clinic_id, created_at, id);
create index document_patient on document (clinic_id, patient_id, created_at);
create index document_case on document (clinic_id, case_id, created_at);

create table document_content (
  clinic_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  content bytea not null,
  primary key (clinic_id, id),
  unique (clinic_id, document_id),
  foreign key (clinic_id, document_id) references document (clinic_id, id)
);
-- Mostly compressed already: kept out of line without another try.
alter table document_content alter column content set storage external;

call protect_table('document');
call protect_table('document_content', masked => array['content']);
revoke update on document, document_content from carequay_app;

-- Not even the owner changes one by accident.
create function document_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'documents are not changed' using errcode = '42501';
end $$;
create trigger kept before update or delete or truncate on document for each statement execute function document_is_kept();
create trigger kept before update or delete or truncate on document_content
  for each statement execute function document_is_kept();
