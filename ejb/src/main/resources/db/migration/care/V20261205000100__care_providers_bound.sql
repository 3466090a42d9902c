-- A physician limited to own patients had the providers they are, or supervise, looked up in each statement: a booking is many
-- statements of one row, and took a sixth longer than one by somebody who sees everybody. They are looked up once, when the caller is
-- bound. Who sees whom stays as it is. No downtime: a server of the version before binds by the same function, and the policies are
-- altered after the migration (afterMigrate__care_limits.sql).

-- The providers that the caller is or supervises: as they were when the caller was bound, or looked up where that was not needed then.
create function bound_providers() returns uuid[] language plpgsql stable parallel safe set search_path from current as $$
declare
  known text := coalesce(current_setting('carequay.providers', true), '');
begin
  return case when known = '' then providers_of(bound_account()) else known::uuid[] end;
end $$;

create or replace function may_see_patient(p_patient uuid) returns boolean
language plpgsql stable security definer parallel safe cost 500 set search_path from current as $$
begin
  return may_see_patient(p_patient, bound_providers());
end $$;

create or replace function bind_account(
  p_account uuid, p_chosen uuid, p_epoch int, p_request text, p_reason text, p_proof text, p_limit int default null,
  p_session uuid default null, p_job boolean default false)
returns table (clinic_id uuid, account_id uuid, role text, permissions text, person_name text, zone text, epoch int)
language plpgsql security definer set search_path from current as $$
declare
  a account;
  c uuid;
  rules security_policy;
  patients text := '';
  keys text;
  ended timestamptz;
  factor boolean := false;
begin
  select x.* into a from account x where x.active and x.id = p_account;
  if not found or p_epoch is not null and p_epoch <> a.epoch then
    return;
  end if;
  if p_session is not null then
    select s.ended_at, s.provider_factor into ended, factor from sign_in_session s where s.id = p_session;
    if ended is not null then
      return;
    end if;
  end if;
  c := coalesce(a.clinic_id, p_chosen);
  perform set_config('carequay.clinic', coalesce(c::text, ''), true), set_config('carequay.account', a.id::text, true),
    set_config('carequay.actor', a.person_name, true), set_config('carequay.role', a.role, true),
    set_config('carequay.request', p_request, true), set_config('carequay.reason', coalesce(p_reason, ''), true),
    set_config('carequay.proof', p_proof, true), set_config('carequay.factor', case when factor then 'provider' else '' end, true);
  select p.* into rules from security_policy p where p.clinic_id = c;
  if a.role in ('PHYSICIAN', 'CASE_MANAGER', 'FRONT_DESK', 'BILLER') and not p_job then
    if a.role = 'PHYSICIAN' and (a.own_patients or rules.own_patients) then
      patients := 'OWN';
    elsif exists (select 1 from patient p where p.clinic_id = c and p.confidential) then
      patients := 'CONFIDENTIAL';
    end if;
  end if;
  perform set_config('carequay.patients', patients, true),
    set_config('carequay.providers', case when patients = 'OWN' then providers_of(a.id)::text else '' end, true),
    set_config('carequay.emergency',
    case when patients <> '' and exists (select 1 from emergency_access e where e.clinic_id = c and e.account_id = a.id
      and e.ends_at > clock_timestamp()) then 'on' else '' end, true);
  if p_limit is not null then
    perform set_config('statement_timeout', p_limit::text, true);
  end if;
  if p_job or a.login_id is null or factor or not coalesce(policy_role(a) = any (rules.second_factor), false)
      or login_has_factor(a.login_id) then
    select string_agg(p, ' ') into keys from (
      select rp.permission as p from role_permission rp where rp.role = a.role and rp.permission <> all (a.removed)
      union select unnest(a.added)) held;
  end if;
  return query
    select c, a.id, a.role, keys, a.person_name, (select z.zone from clinic z where z.id = c), a.epoch;
end $$;
