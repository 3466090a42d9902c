-- A list that was exported stands in the history of each patient on it, and is no look at each of them: it would hide an unusual day in a
-- usual month, and be an alert for each confidential patient. No downtime.

-- A usual day is counted as today is: what was read, and not what was written as well.
create or replace function access_alerts_find(p_since timestamptz) returns int
language plpgsql security definer set search_path from current as $$
declare
  clock text := (select c.zone from clinic c where c.id = bound_clinic());
  added int;
begin
  with reads as materialized (
    select e.account_id, e.patient_id, e.at, (e.at at time zone clock)::date as day,
      extract(hour from e.at at time zone clock) as hour
    from audit_event e
    where e.clinic_id = bound_clinic() and e.at >= p_since and e.action in ('READ', 'PRINT', 'DOWNLOAD', 'VIEW', 'EXPORT')
      and e.patient_id is not null and e.account_id is not null and not coalesce(e.after @> '{"list": true}', false)
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
          and e.action in ('READ', 'PRINT', 'DOWNLOAD', 'VIEW', 'EXPORT') and not coalesce(e.after @> '{"list": true}', false)
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
    -- A night is the day on which it began.
    select 'AFTER_HOURS', r.account_id, null, n.night, count(distinct r.patient_id)::int, min(r.at), max(r.at)
    from reads r join people p on p.id = r.account_id
    cross join lateral (select (r.at at time zone clock - interval '5 hours')::date as night) n
    where r.hour >= 22 or r.hour < 5
    group by r.account_id, n.night having count(distinct r.patient_id) > 10
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
