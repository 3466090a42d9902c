-- Unusual access to patients' records, found in the trail, with what came of looking into it. No downtime.

create table access_alert (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  kind text not null check (kind in ('VOLUME', 'OWN_NAME', 'CONFIDENTIAL', 'AFTER_HOURS')),
  account_id uuid not null,
  -- Null where many are meant.
  patient_id uuid,
  -- By the clinic's clock.
  day date not null,
  patients int not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  found_at timestamptz not null default clock_timestamp(),
  reviewed_at timestamptz,
  reviewed_by uuid,
  outcome text check (outcome in ('JUSTIFIED', 'FOLLOW_UP', 'NOT_JUSTIFIED')),
  outcome_note text check (length(outcome_note) between 1 and 500),
  primary key (clinic_id, id),
  unique nulls not distinct (clinic_id, kind, account_id, day, patient_id),
  foreign key (clinic_id, account_id) references account (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, reviewed_by) references account (clinic_id, id),
  check ((reviewed_at is null) = (outcome is null) and (reviewed_at is null) = (reviewed_by is null)),
  check (reviewed_by <> account_id)
);
create index access_alert_open on access_alert (clinic_id, last_at) where reviewed_at is null;
call protect_table('access_alert');
comment on column access_alert.patient_id is 'merge: stays';

-- Looks for unusual access of people (not of programs) in the bound clinic since then; returns how many alerts are new. Told again,
-- an alert that nobody has reviewed has the newer figures.
--   VOLUME       more than 60 patients a day, and more than three times the person's own mean of the thirty days before
--   OWN_NAME     a patient of the person's own family name whom they do not treat
--   CONFIDENTIAL a confidential patient whom they do not treat
--   AFTER_HOURS  more than ten patients from ten in the evening to five in the morning
create function access_alerts_find(p_since timestamptz) returns int
language plpgsql security definer set search_path from current as $$
declare
  clock text := (select c.zone from clinic c where c.id = bound_clinic());
  added int;
begin
  with reads as materialized (
    select e.account_id, e.patient_id, e.at, (e.at at time zone clock)::date as day,
      extract(hour from e.at at time zone clock) as hour
    from audit_event e
    where e.clinic_id = bound_clinic() and e.at >= p_since and e.action in ('READ', 'PRINT', 'DOWNLOAD', 'VIEW')
      and e.patient_id is not null and e.account_id is not null
  ), people as (
    select a.id, lower((regexp_match(regexp_replace(a.person_name, ',.*', ''), '(\S+)\s*$'))[1]) as family
    from account a where a.clinic_id = bound_clinic() and a.login_id is not null
      and a.role in ('CLINIC_ADMIN', 'PHYSICIAN', 'CASE_MANAGER', 'FRONT_DESK', 'BILLER')
  ), daily as (
    select r.account_id, r.day, count(distinct r.patient_id)::int as patients, min(r.at) as first_at, max(r.at) as last_at
    from reads r join people p on p.id = r.account_id group by 1, 2
  ), seen as (
    select r.account_id, r.patient_id, r.day, min(r.at) as first_at, max(r.at) as last_at
    from reads r join people p on p.id = r.account_id group by 1, 2, 3
  ), alerts as (
    select 'VOLUME' as kind, d.account_id, null::uuid as patient_id, d.day, d.patients, d.first_at, d.last_at
    from daily d where d.patients > 60 and d.patients > 3 * coalesce((
      select avg(n) from (select count(distinct e.patient_id) as n from audit_event e
        where e.clinic_id = bound_clinic() and e.account_id = d.account_id and e.patient_id is not null
          and e.at >= d.first_at - interval '30 days' and e.at < d.day::timestamp at time zone clock
        group by (e.at at time zone clock)::date) before), 0)
    union all
    select 'OWN_NAME', s.account_id, s.patient_id, s.day, 1, s.first_at, s.last_at
    from seen s join people p on p.id = s.account_id
      join patient t on t.clinic_id = bound_clinic() and t.id = s.patient_id and lower(t.family) = p.family
    where not in_care_team(s.patient_id, s.account_id)
    union all
    select 'CONFIDENTIAL', s.account_id, s.patient_id, s.day, 1, s.first_at, s.last_at
    from seen s join patient t on t.clinic_id = bound_clinic() and t.id = s.patient_id and t.confidential
    where not in_care_team(s.patient_id, s.account_id)
    union all
    select 'AFTER_HOURS', r.account_id, null, r.day, count(distinct r.patient_id)::int, min(r.at), max(r.at)
    from reads r join people p on p.id = r.account_id
    where r.hour >= 22 or r.hour < 5
    group by r.account_id, r.day having count(distinct r.patient_id) > 10
  ), written as (
    insert into access_alert as x (clinic_id, id, kind, account_id, patient_id, day, patients, first_at, last_at)
    select bound_clinic(), gen_random_uuid(), a.kind, a.account_id, a.patient_id, a.day, a.patients, a.first_at, a.last_at from alerts a
    on conflict (clinic_id, kind, account_id, day, patient_id) do update
      set patients = greatest(x.patients, excluded.patients), last_at = excluded.last_at
      where x.reviewed_at is null and (x.patients < excluded.patients or x.last_at < excluded.last_at)
    returning xmax = 0 as added
  )
  select count(*) filter (where w.added) into added from written w;
  return added;
end $$;
revoke insert, update on access_alert from carequay_app;
grant update (reviewed_at, reviewed_by, outcome, outcome_note) on access_alert to carequay_app;
