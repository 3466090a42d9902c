-- A large clinic: 40 providers, each at a site with a room of their own, working all day, and 100 patients for each; then
-- copies of the tables of a booking with the same keys, checks, references and exclusion, but no policies and no audit.
create temporary table place as
select c.id as clinic_id, n, gen_random_uuid() as provider_id, gen_random_uuid() as site_id
from clinic c cross join generate_series(1, 40) n where c.code = 'eastside';

insert into visit_type (clinic_id, id, code, name, minutes, exam, needs_room, colour)
select clinic_id, gen_random_uuid(), 'BENCH', 'Bench', 15, false, true, '#336699' from place where n = 1;
insert into site (clinic_id, id, name, address)
select clinic_id, site_id, 'Bench ' || n, (select address from site limit 1) from place;
insert into resource (clinic_id, id, site_id, kind, name)
select clinic_id, gen_random_uuid(), site_id, 'ROOM', 'Room' from place;
insert into provider (clinic_id, id, name) select clinic_id, provider_id, 'Bench ' || n from place;
insert into provider_hours (clinic_id, id, provider_id, site_id, day, from_time, to_time)
select clinic_id, gen_random_uuid(), provider_id, site_id, day, '00:00', '23:59' from place cross join generate_series(1, 7) day;
insert into patient (clinic_id, id, version, mrn, family, given, birth_date, gender, language, family_sort, given_sort,
  changed_at)
select clinic_id, gen_random_uuid(), 1, (7000000 + n * 100 + k)::text, 'Bench', 'Ana', date '1980-01-01', 'FEMALE', 'en',
  'bench', 'ana', now()
from place cross join generate_series(0, 99) k;

create schema floor;
create table floor.appointment (like appointment including all);
create table floor.appointment_status_change (like appointment_status_change including all);
create table floor.booking_claim (like booking_claim including all);
do $$
declare
  reference record;
begin
  for reference in
    select relname, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class r on r.oid = k.conrelid
    where k.contype = 'f' and k.connamespace = 'carequay'::regnamespace
      and relname in ('appointment', 'appointment_status_change', 'booking_claim')
  loop
    execute format('alter table floor.%I add %s', reference.relname,
      replace(reference.definition, 'REFERENCES appointment(', 'REFERENCES floor.appointment('));
  end loop;
end $$;
