-- Who has a draft open to write in it, so that two people see each other. Not in the trail: it is renewed every few
-- seconds, tells nothing about anybody's health and is gone a minute later. No downtime.

create table note_writer (
  clinic_id uuid not null,
  encounter_id uuid not null,
  account_id uuid not null,
  name text not null,
  since timestamptz not null,
  seen_at timestamptz not null,
  primary key (clinic_id, encounter_id, account_id),
  foreign key (clinic_id, encounter_id) references encounter (clinic_id, id)
);
alter table note_writer enable row level security;
alter table note_writer force row level security;
create policy clinic_only on note_writer using (clinic_id = (select bound_clinic()))
  with check (clinic_id = (select bound_clinic()));
grant select, insert, update, delete on note_writer to carequay_app;
