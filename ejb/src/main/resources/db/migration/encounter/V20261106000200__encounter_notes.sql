-- Encounters and their notes. Signed text and codes never change: the database refuses it to everybody. No downtime.

create table encounter (
  clinic_id uuid not null,
  id uuid not null,
  version bigint not null default 1,
  appointment_id uuid not null,
  patient_id uuid not null,
  case_id uuid,
  provider_id uuid not null,
  date_of_service date not null,
  status text not null check (status in ('PLANNED', 'ARRIVED', 'IN_PROGRESS', 'FINISHED', 'CANCELLED')),
  billed boolean not null default false,
  primary key (clinic_id, id),
  unique (clinic_id, appointment_id),
  foreign key (clinic_id, appointment_id) references appointment (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, case_id, patient_id) references case_file (clinic_id, id, patient_id) on update cascade,
  foreign key (clinic_id, provider_id) references provider (clinic_id, id),
  check (not billed or status = 'FINISHED')
);
create index encounter_patient on encounter (clinic_id, patient_id, date_of_service);
create index encounter_case on encounter (clinic_id, case_id, date_of_service) where case_id is not null;
create index encounter_provider on encounter (clinic_id, provider_id, date_of_service);
call protect_table('encounter');

create table note (
  clinic_id uuid not null,
  id uuid not null,
  encounter_id uuid not null,
  subjective text not null default '' check (length(subjective) <= 20000),
  objective text not null default '' check (length(objective) <= 20000),
  assessment text not null default '' check (length(assessment) <= 20000),
  plan text not null default '' check (length(plan) <= 20000),
  status text not null default 'DRAFT' check (status in ('DRAFT', 'SIGNED', 'AMENDED')),
  content_hash text check (content_hash ~ '^[0-9a-f]{64}$'),
  signed_by text,
  signed_account uuid,
  signed_at timestamptz,
  signed_meaning text check (signed_meaning in ('AUTHOR')),
  primary key (clinic_id, id),
  unique (clinic_id, encounter_id),
  foreign key (clinic_id, encounter_id) references encounter (clinic_id, id),
  check (status = 'DRAFT' or (content_hash is not null and signed_by is not null and signed_account is not null
    and signed_at is not null and signed_meaning is not null))
);
create index note_status on note (clinic_id, status);
call protect_table('note');

create table note_diagnosis (
  clinic_id uuid not null,
  id uuid not null,
  note_id uuid not null,
  position smallint not null check (position between 1 and 12),
  code text not null references icd10_code (code),
  causation text not null check (causation in ('CAUSED', 'AGGRAVATED', 'UNRELATED')),
  primary key (clinic_id, id),
  unique (clinic_id, note_id, position),
  unique (clinic_id, note_id, code),
  foreign key (clinic_id, note_id) references note (clinic_id, id)
);
call protect_table('note_diagnosis', deletable => true);

create table note_charge (
  clinic_id uuid not null,
  id uuid not null,
  note_id uuid not null,
  position smallint not null check (position between 1 and 50),
  code text not null check (code ~ '^([0-9]{4}[0-9AFMTU]|[A-V][0-9]{4})$'),
  units int not null check (units between 1 and 999),
  pointers smallint[] not null check (cardinality(pointers) <= 4 and 1 <= all (pointers) and 12 >= all (pointers)),
  primary key (clinic_id, id),
  unique (clinic_id, note_id, position),
  foreign key (clinic_id, note_id) references note (clinic_id, id)
);
call protect_table('note_charge', deletable => true);

create table note_amendment (
  clinic_id uuid not null,
  id uuid not null,
  note_id uuid not null,
  text text not null check (length(text) between 1 and 20000),
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  signed_by text not null,
  signed_account uuid not null,
  signed_at timestamptz not null,
  primary key (clinic_id, id),
  foreign key (clinic_id, note_id) references note (clinic_id, id)
);
create index note_amendment_of on note_amendment (clinic_id, note_id, signed_at);
call protect_table('note_amendment');
revoke update on note_amendment from carequay_app;

-- A signed note: only its status may still go from SIGNED to AMENDED.
create function note_stays_signed() returns trigger language plpgsql set search_path from current as $$
begin
  if tg_op = 'DELETE' then
    if old.status <> 'DRAFT' then
      raise exception 'a signed note is not removed' using errcode = '23001';
    end if;
    return old;
  end if;
  if old.status <> 'DRAFT' and (to_jsonb(new) - 'status' <> to_jsonb(old) - 'status' or new.status = 'DRAFT'
      or old.status = 'AMENDED' and new.status = 'SIGNED') then
    raise exception 'a signed note does not change' using errcode = '23001';
  end if;
  return new;
end $$;
create trigger note_stays_signed before update or delete on note
  for each row execute function note_stays_signed();

-- The codes of a signed note.
create function note_codes_stay_signed() returns trigger language plpgsql set search_path from current as $$
declare
  stale boolean;
begin
  select bool_or(n.status <> 'DRAFT') into stale from note n
  where tg_op <> 'INSERT' and n.clinic_id = old.clinic_id and n.id = old.note_id
    or tg_op <> 'DELETE' and n.clinic_id = new.clinic_id and n.id = new.note_id;
  if stale then
    raise exception 'the codes of a signed note do not change' using errcode = '23001';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger note_codes_stay_signed before insert or update or delete on note_diagnosis
  for each row execute function note_codes_stay_signed();
create trigger note_codes_stay_signed before insert or update or delete on note_charge
  for each row execute function note_codes_stay_signed();

-- Amendments are signed as they are written, and only to a signed note.
create function note_amendment_stays() returns trigger language plpgsql set search_path from current as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'an amendment does not change' using errcode = '23001';
  end if;
  if not exists (select from note n where n.clinic_id = new.clinic_id and n.id = new.note_id and n.status <> 'DRAFT') then
    raise exception 'only a signed note is amended' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger note_amendment_stays before insert or update or delete on note_amendment
  for each row execute function note_amendment_stays();

create view encounter_card with (security_invoker = true) as
select e.clinic_id, e.id as encounter_id, e.patient_id, e.case_id, e.appointment_id, e.provider_id, e.date_of_service,
  e.status, n.status as note_status, e.billed
from encounter e
join note n on n.clinic_id = e.clinic_id and n.encounter_id = e.id;
grant select on encounter_card to carequay_app;
