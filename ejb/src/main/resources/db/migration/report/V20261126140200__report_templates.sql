-- Report templates, their published versions, and the reports filled in from them. A published version and a signed report
-- never change: the database refuses it to everybody. No downtime.

create table report_template (
  clinic_id uuid not null,
  id uuid not null,
  version bigint not null default 1,
  name text not null check (length(name) between 1 and 120),
  active boolean not null default true,
  draft jsonb not null check (octet_length(draft::text) <= 2000000),
  primary key (clinic_id, id)
);
create unique index report_template_name on report_template (clinic_id, lower(name));
call protect_table('report_template');

create table report_template_version (
  clinic_id uuid not null,
  id uuid not null,
  template_id uuid not null,
  number int not null check (number >= 1),
  definition jsonb not null check (octet_length(definition::text) <= 2000000),
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  note text not null check (length(note) <= 500),
  published_at timestamptz not null,
  published_by text not null,
  published_account uuid,
  primary key (clinic_id, id),
  unique (clinic_id, template_id, number),
  foreign key (clinic_id, template_id) references report_template (clinic_id, id)
);
call protect_table('report_template_version');
create trigger published_stays before update or delete on report_template_version
  for each row execute function refuse_change();

create table report (
  clinic_id uuid not null,
  id uuid not null,
  version bigint not null default 1,
  encounter_id uuid not null,
  patient_id uuid not null,
  template_version_id uuid not null,
  is_note boolean not null default false,
  status text not null default 'DRAFT' check (status in ('DRAFT', 'SIGNED', 'DISCARDED')),
  answers jsonb not null default '{}' check (octet_length(answers::text) <= 2000000),
  -- By key of a value that came from an earlier report and is not confirmed: the day of that report.
  copied jsonb not null default '{}',
  -- What the visit and the record knew when it was signed, as the report shows it.
  facts jsonb,
  content_hash text check (content_hash ~ '^[0-9a-f]{64}$'),
  signed_by text,
  signed_account uuid,
  signed_at timestamptz,
  document_id uuid,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (clinic_id, id),
  foreign key (clinic_id, encounter_id) references encounter (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, template_version_id) references report_template_version (clinic_id, id),
  foreign key (clinic_id, document_id) references document (clinic_id, id),
  check ((status = 'SIGNED') = (content_hash is not null)),
  check ((status = 'SIGNED') = (signed_by is not null and signed_account is not null and signed_at is not null
    and facts is not null and document_id is not null))
);
create unique index report_note on report (clinic_id, encounter_id) where is_note and status <> 'DISCARDED';
create index report_encounter on report (clinic_id, encounter_id);
create index report_patient on report (clinic_id, patient_id, signed_at);
create index report_version on report (clinic_id, template_version_id);
call protect_table('report');

create function report_stays_signed() returns trigger language plpgsql set search_path from current as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a report is not removed' using errcode = '23001';
  end if;
  if old.status <> 'DRAFT' and not patient_moves(to_jsonb(old), to_jsonb(new)) then
    raise exception 'a signed report does not change' using errcode = '23001';
  end if;
  return new;
end $$;
create trigger report_stays_signed before update or delete on report
  for each row execute function report_stays_signed();

-- To whom a signed report was handed out, and when that ended.
create table report_release (
  clinic_id uuid not null,
  id uuid not null,
  version bigint not null default 1,
  report_id uuid not null,
  recipient text not null check (recipient in ('PATIENT', 'ATTORNEY', 'REFERRER')),
  released_at timestamptz not null,
  released_by text not null,
  ended_at timestamptz,
  ended_by text,
  primary key (clinic_id, id),
  foreign key (clinic_id, report_id) references report (clinic_id, id),
  check ((ended_at is null) = (ended_by is null))
);
create unique index report_release_live on report_release (clinic_id, report_id, recipient) where ended_at is null;
call protect_table('report_release');

create view report_card with (security_invoker = true) as
select r.clinic_id, r.id as report_id, r.encounter_id, r.patient_id, r.status, r.is_note, r.signed_at, r.signed_by,
  r.document_id, t.id as template_id, t.name as template_name
from report r
join report_template_version v on v.clinic_id = r.clinic_id and v.id = r.template_version_id
join report_template t on t.clinic_id = v.clinic_id and t.id = v.template_id;

create view report_release_card with (security_invoker = true) as
select l.clinic_id, l.report_id, r.patient_id, r.document_id, l.recipient, l.released_at
from report_release l
join report r on r.clinic_id = l.clinic_id and r.id = l.report_id
where l.ended_at is null;
grant select on report_card, report_release_card to carequay_app;
