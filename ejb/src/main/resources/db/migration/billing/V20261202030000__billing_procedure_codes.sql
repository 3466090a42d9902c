-- Procedure codes of HCPCS Level II as a clinic imports them from CMS (public domain; CPT is not, and is not kept here). No downtime.
create table procedure_code (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  version bigint not null default 1,
  code text not null check (code ~ '^[A-V][0-9]{4}$'),
  label text not null check (length(label) between 1 and 200),
  description text not null check (length(description) between 1 and 4000),
  added_on date not null,
  -- The last day on which it may be billed.
  ended_on date,
  primary key (clinic_id, id),
  unique (clinic_id, code)
);
call protect_table('procedure_code');
