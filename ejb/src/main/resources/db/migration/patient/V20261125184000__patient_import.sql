-- Imports of patients from files: the file while it is needed, what became of its rows, and by which key a row is known
-- when it comes again. No downtime.

create table patient_import (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  version bigint not null,
  file_name text not null check (file_name <> ''),
  bytes bigint not null check (bytes > 0),
  encoding text not null,
  delimiter text not null check (length(delimiter) = 1),
  -- Headings of the columns, one per line.
  headers text not null,
  records int not null check (records >= 0),
  blocks int not null check (blocks >= 0),
  -- Which column goes where; null until somebody says.
  mapping text,
  state text not null check (state in ('UPLOADED', 'CHECKING', 'CHECKED', 'IMPORTING', 'FINISHED', 'FAILED', 'EXPIRED')),
  -- Whether the last job only checked.
  dry boolean not null default true,
  created_at timestamptz not null,
  created_by text not null,
  account_id uuid,
  finished_at timestamptz,
  primary key (clinic_id, id)
);
create index patient_import_newest on patient_import (clinic_id, created_at, id);
call protect_table('patient_import');

-- The rows of the file, some hundred to a block, encrypted; removed when the import has ended well.
create table patient_import_block (
  clinic_id uuid not null,
  id uuid not null,
  import_id uuid not null,
  position int not null check (position >= 0),
  content bytea not null,
  primary key (clinic_id, id),
  unique (clinic_id, import_id, position),
  foreign key (clinic_id, import_id) references patient_import (clinic_id, id)
);
alter table patient_import_block alter column content set storage external;
call protect_table('patient_import_block', deletable => true, masked => array['content']);

-- What became of a block, once it was checked (dry) or imported: it is done when it has a row here.
create table patient_import_outcome (
  clinic_id uuid not null,
  id uuid not null,
  import_id uuid not null,
  dry boolean not null,
  position int not null,
  read int not null,
  -- Registered, or fit to be.
  written int not null,
  -- There already from the same row of an earlier import.
  known int not null,
  rejected int not null,
  primary key (clinic_id, id),
  unique (clinic_id, import_id, dry, position),
  foreign key (clinic_id, import_id) references patient_import (clinic_id, id)
);
call protect_table('patient_import_outcome', deletable => true);

-- A row of the file that people should look at: refused, or like somebody who is there.
create table patient_import_finding (
  clinic_id uuid not null,
  id uuid not null,
  import_id uuid not null,
  dry boolean not null,
  line bigint not null,
  kind text not null check (kind in ('REJECTED', 'DUPLICATE')),
  field text not null,
  code text not null,
  -- The whole row as it stood in the file, encrypted; once for each refused row.
  record bytea,
  -- The record that it is like, as it was then.
  like_id uuid,
  like_mrn text,
  score int,
  primary key (clinic_id, id),
  foreign key (clinic_id, import_id) references patient_import (clinic_id, id)
);
create index patient_import_finding_line on patient_import_finding (clinic_id, import_id, dry, kind, line, id);
call protect_table('patient_import_finding', deletable => true, masked => array['record'], patient_column => 'like_id');

-- By which keyed hash a row of a file is known again, and whose record it became. The reference is checked at the end of the
-- transaction: a key is claimed before its patient is written, so that two imports of one row cannot both go on.
create table patient_import_key (
  clinic_id uuid not null,
  id uuid not null,
  key text collate "C" not null check (key <> ''),
  patient_id uuid not null,
  -- The patient's number in the system that the file came from, when a column of the file holds it.
  source_system text,
  source_id text,
  primary key (clinic_id, id),
  unique (clinic_id, key),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id) deferrable initially deferred,
  check ((source_system is null) = (source_id is null))
);
create index patient_import_key_patient on patient_import_key (clinic_id, patient_id);
call protect_table('patient_import_key', masked => array['key']);

-- Mappings that a clinic keeps for files that come in the same shape again.
create table patient_import_mapping (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 60),
  mapping text not null,
  primary key (clinic_id, id),
  unique (clinic_id, name)
);
call protect_table('patient_import_mapping');
