-- The life of a letter of protection: the documents it was written as, who looked at it, who was reminded, and why it ended.
-- No downtime.

alter table letter_of_protection
  -- SHA-256 in hex of the facts on its document; null for letters from before, which are not written anew.
  add facts_hash text check (facts_hash ~ '^[0-9a-f]{64}$');
alter table lop_status_change add reason text check (length(reason) between 1 and 500);

-- Every document of a letter; the newest is the letter's own, the ones before are kept.
create table lop_document (
  clinic_id uuid not null,
  id uuid not null,
  letter_id uuid not null,
  number int not null check (number >= 1),
  document_id uuid not null,
  template_version_id uuid,
  template_number text not null,
  facts_hash text not null check (facts_hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  made_by text not null,
  primary key (clinic_id, id),
  unique (clinic_id, letter_id, number),
  foreign key (clinic_id, letter_id) references letter_of_protection (clinic_id, id),
  foreign key (clinic_id, document_id) references document (clinic_id, id),
  foreign key (clinic_id, template_version_id) references letter_template_version (clinic_id, id)
);

-- The first time that a party opened a document of a letter.
create table lop_viewing (
  clinic_id uuid not null,
  id uuid not null,
  letter_id uuid not null,
  party text not null check (party in ('PATIENT', 'ATTORNEY')),
  document_id uuid not null,
  at timestamptz not null,
  account_id uuid,
  primary key (clinic_id, id),
  unique (clinic_id, letter_id, party, document_id),
  foreign key (clinic_id, letter_id) references letter_of_protection (clinic_id, id),
  foreign key (clinic_id, document_id) references document (clinic_id, id)
);

-- Who was reminded of an unsigned letter, so many days after it was sent; never twice.
create table lop_reminder (
  clinic_id uuid not null,
  id uuid not null,
  letter_id uuid not null,
  party text not null check (party in ('PATIENT', 'ATTORNEY')),
  days int not null check (days > 0),
  at timestamptz not null,
  primary key (clinic_id, id),
  unique (clinic_id, letter_id, party, days),
  foreign key (clinic_id, letter_id) references letter_of_protection (clinic_id, id)
);
create index letter_of_protection_unsigned on letter_of_protection (clinic_id, sent_at)
  where status in ('SENT', 'PART_SIGNED');

call protect_table('lop_document');
call protect_table('lop_viewing');
call protect_table('lop_reminder');
revoke update on lop_document, lop_viewing, lop_reminder from carequay_app;
