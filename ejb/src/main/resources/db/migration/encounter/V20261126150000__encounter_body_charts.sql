-- Body charts of encounters, beside their notes and frozen by the same signature. New table, no downtime.

create table body_chart (
  clinic_id uuid not null,
  id uuid not null,
  encounter_id uuid not null,
  version bigint not null default 1,
  content jsonb not null check (octet_length(content::text) <= 4000000),
  saved_by text not null,
  saved_at timestamptz not null,
  primary key (clinic_id, id),
  unique (clinic_id, encounter_id),
  foreign key (clinic_id, encounter_id) references encounter (clinic_id, id)
);
call protect_table('body_chart');

create function body_chart_stays_signed() returns trigger language plpgsql set search_path from current as $$
begin
  if exists (select from note n where n.status <> 'DRAFT'
      and (tg_op <> 'INSERT' and n.clinic_id = old.clinic_id and n.encounter_id = old.encounter_id
        or tg_op <> 'DELETE' and n.clinic_id = new.clinic_id and n.encounter_id = new.encounter_id)) then
    raise exception 'the body chart of a signed note does not change' using errcode = '23001';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger body_chart_stays_signed before insert or update or delete on body_chart
  for each row execute function body_chart_stays_signed();
