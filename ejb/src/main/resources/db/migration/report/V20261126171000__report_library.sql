-- What a clinic uses again in its reports: sections for other templates, and words that stand for longer ones. No downtime.

create table report_section (
  clinic_id uuid not null,
  id uuid not null,
  name text not null check (length(name) between 1 and 120),
  -- A template of this one section.
  definition jsonb not null check (octet_length(definition::text) <= 2000000),
  primary key (clinic_id, id)
);
create unique index report_section_name on report_section (clinic_id, lower(name));
call protect_table('report_section', deletable => true);

create table report_macro (
  clinic_id uuid not null,
  id uuid not null,
  version bigint not null default 1,
  name text not null check (name ~ '^[a-z][a-z0-9_]{0,29}$'),
  text text not null check (length(text) between 1 and 5000),
  primary key (clinic_id, id),
  unique (clinic_id, name)
);
call protect_table('report_macro', deletable => true);
