-- A super admin inside a clinic needs the second factor that its administrators need: without it nobody gets any key there. No downtime;
-- a super admin without one is asked for it on the next page inside such a clinic.

-- The role whose policy of a clinic counts for this account inside it.
create function policy_role(a account) returns text language sql immutable parallel safe as $$
  select case when a.clinic_id is null then 'CLINIC_ADMIN' else a.role end
$$;

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
  perform set_config('carequay.patients', patients, true), set_config('carequay.emergency',
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

create or replace function own_second_factor(out active boolean, out required boolean, out codes int, out passkeys int)
language sql stable security definer set search_path from current as $$
  select exists (select 1 from login_totp t where t.login_id = a.login_id and t.confirmed_at is not null),
    a.login_id is not null and exists (select 1 from security_policy p
      where p.clinic_id = coalesce(a.clinic_id, bound_clinic()) and policy_role(a) = any (p.second_factor)),
    (select count(*)::int from login_recovery_code c where c.login_id = a.login_id and c.used_at is null),
    (select count(*)::int from login_passkey k where k.login_id = a.login_id)
  from account a where a.id = bound_account()
$$;
