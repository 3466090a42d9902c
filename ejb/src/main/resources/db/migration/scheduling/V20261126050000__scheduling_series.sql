-- Visits that were planned together. No downtime; adding the columns holds up bookings for a moment.

create table appointment_series (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  version bigint not null default 1,
  week_interval int not null check (week_interval between 1 and 12),
  -- Days of the week as in RFC 5545: MO,TH
  days text not null check (days ~ '^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU)){0,6}$'),
  -- How many visits were planned.
  occurrence_count int not null check (occurrence_count between 2 and 60),
  -- The series that these visits belonged to before "this and the following" were changed.
  split_from uuid,
  created_at timestamptz not null,
  created_by text not null,
  created_account uuid,
  primary key (clinic_id, id),
  foreign key (clinic_id, split_from) references appointment_series (clinic_id, id)
);
create index appointment_series_split on appointment_series (clinic_id, split_from) where split_from is not null;
call protect_table('appointment_series');

alter table appointment
  add column series_id uuid,
  -- The visit's place in its series as it was planned, from 1.
  add column occurrence int check (occurrence between 1 and 60),
  -- Whether it was changed by itself, so that changes of the series leave it alone.
  add column occurrence_changed boolean not null default false,
  add foreign key (clinic_id, series_id) references appointment_series (clinic_id, id),
  add constraint appointment_in_series check ((series_id is null) = (occurrence is null)
    and (series_id is not null or not occurrence_changed));
create index appointment_of_series on appointment (clinic_id, series_id, start_at) where series_id is not null;
