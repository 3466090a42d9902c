-- When and where visits may take place: rules of the kinds of visit, kinds of rooms and equipment, hours that hold for a while,
-- leave, holidays, blocks and openings. No downtime.

alter table provider add column active boolean not null default true;

-- The kind of a room or a piece of equipment, in the clinic's own short words: Exam, Therapy, Ultrasound.
alter table resource
  add column subkind text check (length(subkind) between 1 and 30),
  add column active boolean not null default true;

alter table visit_type
  add column active boolean not null default true,
  -- Any room does when it is null.
  add column room_kind text check (length(room_kind) between 1 and 30),
  -- One line for each kind of equipment that is needed.
  add column equipment_kinds text not null default '' check (length(equipment_kinds) <= 400),
  add column online boolean not null default false,
  add column notice_hours int not null default 0 check (notice_hours between 0 and 720),
  add column horizon_days int not null default 365 check (horizon_days between 1 and 3650),
  -- So many of one provider on one day; null: no limit.
  add column daily_cap int check (daily_cap between 1 and 200),
  add check (needs_room or room_kind is null);

-- Who does a kind of visit; nobody named means everybody.
create table visit_type_provider (
  clinic_id uuid not null,
  id uuid not null,
  visit_type_id uuid not null,
  provider_id uuid not null,
  primary key (clinic_id, id),
  unique (clinic_id, visit_type_id, provider_id),
  foreign key (clinic_id, visit_type_id) references visit_type (clinic_id, id),
  foreign key (clinic_id, provider_id) references provider (clinic_id, id)
);
call protect_table('visit_type_provider', deletable => true);

-- Hours may hold from a day to a day; midnight ends a day.
alter table provider_hours
  add column valid_from date,
  add column valid_to date,
  add check (valid_from <= valid_to);
do $$
declare
  old text;
begin
  for old in select conname from pg_constraint
    where conrelid = 'provider_hours'::regclass and (contype = 'u' or pg_get_constraintdef(oid) like '%from_time < to_time%')
  loop
    execute format('alter table provider_hours drop constraint %I', old);
  end loop;
end $$;
alter table provider_hours
  add constraint provider_hours_once unique nulls not distinct (clinic_id, provider_id, site_id, day, from_time, valid_from),
  add constraint provider_hours_ordered check (from_time < to_time or to_time = '00:00');

-- What differs from the weekly hours: leave of a provider, a holiday of the clinic or a site, a block of a provider, a room or a
-- piece of equipment, and time that a provider works at a site beyond the weekly hours.
create table availability_change (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  version bigint not null default 1,
  kind text not null check (kind in ('LEAVE', 'HOLIDAY', 'BLOCK', 'OPENING')),
  provider_id uuid,
  resource_id uuid,
  site_id uuid,
  from_at timestamptz not null,
  to_at timestamptz not null,
  title text check (length(title) between 1 and 80),
  primary key (clinic_id, id),
  foreign key (clinic_id, provider_id) references provider (clinic_id, id),
  foreign key (clinic_id, resource_id) references resource (clinic_id, id),
  foreign key (clinic_id, site_id) references site (clinic_id, id),
  check (from_at < to_at),
  check (case kind
    when 'LEAVE' then provider_id is not null and resource_id is null and site_id is null
    when 'HOLIDAY' then provider_id is null and resource_id is null
    when 'BLOCK' then (provider_id is null) <> (resource_id is null) and site_id is null
    else provider_id is not null and resource_id is null and site_id is not null end)
);
create index availability_change_when on availability_change (clinic_id, to_at);
create index availability_change_resource on availability_change (clinic_id, resource_id, to_at)
  where resource_id is not null;
call protect_table('availability_change', deletable => true);

-- Whether somebody chose the room or equipment; what was found for the visit may be found anew when it moves.
alter table booking_claim add column chosen boolean not null default false;
alter table booking_claim no force row level security;
update booking_claim b set chosen = true where b.kind in ('ROOM', 'EQUIPMENT') and exists (
  select from booking_claim e where e.clinic_id = b.clinic_id and e.appointment_id = b.appointment_id and e.kind = 'EQUIPMENT');
alter table booking_claim force row level security;
