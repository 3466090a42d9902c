-- ICD-10-CM, the same for every clinic; filled by the code edition that the application carries. No downtime.

create table icd10_code (
  code text primary key check (code ~ '^[A-Z][0-9A-Z]{2}(\.[0-9A-Z]{1,4})?$'),
  billable boolean not null,
  short_text text not null,
  long_text text not null,
  valid_from date not null,
  valid_to date,
  words tsvector not null generated always as (to_tsvector('pg_catalog.english', long_text)) stored,
  check (valid_from <= valid_to)
);
create index icd10_code_prefix on icd10_code (code text_pattern_ops);
create index icd10_code_words on icd10_code using gin (words);
grant select on icd10_code to carequay_app;
