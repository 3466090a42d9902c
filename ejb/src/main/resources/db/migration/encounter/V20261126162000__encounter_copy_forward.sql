-- Sections of a draft that were copied from an earlier signed note, and that its writer stands by them. No downtime.

create table note_copy (
  clinic_id uuid not null,
  id uuid not null,
  note_id uuid not null,
  section text not null check (section in ('SUBJECTIVE', 'OBJECTIVE', 'ASSESSMENT', 'PLAN')),
  source_id uuid not null,
  copied_at timestamptz not null,
  copied_by text not null,
  attested_at timestamptz,
  attested_by text,
  attested_account uuid,
  primary key (clinic_id, id),
  unique (clinic_id, note_id, section),
  foreign key (clinic_id, note_id) references note (clinic_id, id),
  foreign key (clinic_id, source_id) references note (clinic_id, id),
  check (note_id <> source_id),
  check ((attested_at is null) = (attested_by is null))
);
call protect_table('note_copy');
create trigger note_copy_stays_signed before insert or update or delete on note_copy
  for each row execute function note_codes_stay_signed();

-- Open: neither stood by nor changed since. The source is signed, so its words are what was copied.
create view note_copy_card with (security_invoker = true) as
select c.clinic_id, c.note_id, n.encounter_id, c.section, s.encounter_id as source_encounter_id, c.attested_by,
  c.attested_at is null and case c.section
    when 'SUBJECTIVE' then n.subjective = s.subjective
    when 'OBJECTIVE' then n.objective = s.objective
    when 'ASSESSMENT' then n.assessment = s.assessment
    else n.plan = s.plan end as open
from note_copy c
join note n on n.clinic_id = c.clinic_id and n.id = c.note_id
join note s on s.clinic_id = c.clinic_id and s.id = c.source_id;
grant select on note_copy_card to carequay_app;
