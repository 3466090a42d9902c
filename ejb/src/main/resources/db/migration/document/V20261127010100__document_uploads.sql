-- What came in is sorted, may belong to a visit, and may take the place of an earlier one; bytes are in the vault from now on.
-- Those that are in the database already stay readable there until the job that looks after documents has moved them. No downtime.

alter table document
  add column category text not null default 'OTHER' check (category in
    ('IDENTITY', 'INSURANCE', 'REFERRAL', 'IMAGING', 'LABORATORY', 'OUTSIDE_RECORDS', 'LEGAL', 'CORRESPONDENCE', 'BILLING', 'OTHER')),
  add column encounter_id uuid,
  add column replaces_id uuid,
  add foreign key (clinic_id, encounter_id) references encounter (clinic_id, id),
  add foreign key (clinic_id, replaces_id) references document (clinic_id, id),
  -- Versions are a chain.
  add unique (clinic_id, replaces_id);
create index document_hash on document (clinic_id, sha256);
create index document_encounter on document (clinic_id, encounter_id) where encounter_id is not null;

alter table document drop constraint document_kind_check;
alter table document add constraint document_kind_check check (kind in
  ('LETTER_OF_PROTECTION', 'INVOICE', 'STATEMENT', 'REDUCTION_LETTER', 'CLINICAL_REPORT', 'RECEIPT', 'CONSENT', 'LETTER',
   'RECORDS_PACK', 'UPLOAD'));

revoke insert on document_content from carequay_app;
grant delete on document_content to carequay_app;
drop trigger kept on document_content;
create function document_content_moves() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and tg_level = 'ROW' and exists (
      select from vault_object o join document d on d.clinic_id = o.clinic_id and d.id = o.id and d.sha256 = o.sha256
      where o.clinic_id = old.clinic_id and o.id = old.document_id) then
    return old;
  end if;
  raise exception 'documents are not changed' using errcode = '42501';
end $$;
create trigger kept before update or delete on document_content for each row execute function document_content_moves();
create trigger kept_whole before truncate on document_content for each statement execute function document_content_moves();

-- Who outside the clinic was given a patient's document (45 CFR 164.528).
create table document_disclosure (
  clinic_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  patient_id uuid not null,
  recipient_kind text not null check (recipient_kind in ('ATTORNEY', 'REFERRING_PROVIDER', 'OTHER')),
  recipient_name text not null check (recipient_name <> ''),
  purpose text not null check (purpose <> ''),
  at timestamptz not null,
  account_id uuid,
  primary key (clinic_id, id),
  foreign key (clinic_id, document_id) references document (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id)
);
create index document_disclosure_patient on document_disclosure (clinic_id, patient_id, at);
create index document_disclosure_document on document_disclosure (clinic_id, document_id, at);
call protect_table('document_disclosure');
