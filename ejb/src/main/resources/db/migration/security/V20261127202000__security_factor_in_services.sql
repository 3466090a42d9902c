-- Who has to have a second factor and has none holds no key, in the services too. No downtime.

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
begin
  select x.* into a from account x where x.active and x.id = p_account;
  if not found or p_epoch is not null and p_epoch <> a.epoch then
    return;
  end if;
  if p_session is not null and exists (select 1 from sign_in_session s where s.id = p_session and s.ended_at is not null) then
    return;
  end if;
  c := coalesce(a.clinic_id, p_chosen);
  perform set_config('carequay.clinic', coalesce(c::text, ''), true), set_config('carequay.account', a.id::text, true),
    set_config('carequay.actor', a.person_name, true), set_config('carequay.role', a.role, true),
    set_config('carequay.request', p_request, true), set_config('carequay.reason', coalesce(p_reason, ''), true),
    set_config('carequay.proof', p_proof, true);
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
  if p_job or a.login_id is null or a.clinic_id is null or not coalesce(a.role = any (rules.second_factor), false)
      or exists (select 1 from login_totp t where t.login_id = a.login_id and t.confirmed_at is not null) then
    select string_agg(p, ' ') into keys from (
      select rp.permission as p from role_permission rp where rp.role = a.role and rp.permission <> all (a.removed)
      union select unnest(a.added)) held;
  end if;
  return query
    select c, a.id, a.role, keys, a.person_name, (select z.zone from clinic z where z.id = c), a.epoch;
end $$;
