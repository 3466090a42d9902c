-- Diagnoses that somebody wants to find first, and an index over the notes that were signed last. No downtime: the index is made in a moment.

create table diagnosis_favourite (
  clinic_id uuid not null,
  id uuid not null,
  account_id uuid not null references account (id),
  code text not null references icd10_code (code),
  primary key (clinic_id, id),
  unique (clinic_id, account_id, code)
);
call protect_table('diagnosis_favourite', deletable => true);

create index note_signed_last on note (clinic_id, signed_at desc) where status <> 'DRAFT';

-- Words are looked for in memory now; a server of the version before finds no codes while it still runs.
drop index icd10_code_words;
alter table icd10_code drop column words;
