-- An e-mail that is known in one clinic can be invited by any other: that account, until the person accepts it, gives that clinic no
-- power over the sign-in behind it; and over a sign-in that other clinics use, too, none beyond its own account. No downtime.

-- Whether the sign-in of that account is this clinic's alone to look after: it was accepted, and no other clinic's person uses it.
create function login_of_account_alone(p_account uuid) returns boolean
language sql stable security definer set search_path from current as $$
  select exists (
    select from account a where a.id = p_account and a.clinic_id = bound_clinic() and a.accepted
      and not exists (select from account o where o.login_id = a.login_id and o.id <> a.id and o.active and o.accepted))
$$;
revoke execute on function login_of_account_alone(uuid) from public;

-- Every second factor of somebody of the bound clinic who lost them; of oneself, the codes alone. Of a sign-in that is not this
-- clinic's alone the installation does it.
create or replace function second_factor_off(p_account uuid) returns boolean
language plpgsql security definer set search_path from current as $$
declare
  l uuid := (select a.login_id from account a where a.id = p_account
    and (a.id = bound_account() or a.clinic_id = bound_clinic()));
  had boolean;
  told record;
begin
  if p_account <> bound_account() and not login_of_account_alone(p_account)
      and not exists (select from account s where s.id = bound_account() and s.role = 'SUPER_ADMIN') then
    raise exception 'factor-of-others' using errcode = 'CQ001';
  end if;
  delete from login_recovery_code where login_id = l;
  delete from login_totp where login_id = l and confirmed_at is not null;
  had := found;
  if p_account <> bound_account() then
    delete from login_passkey where login_id = l;
    had := had or found;
  end if;
  if had then
    perform audit_write(coalesce(bound_clinic(), installation()), 'SECOND_FACTOR_OFF', 'account', p_account, null, null, null);
    for told in select o.clinic_id, o.id from account o where o.login_id = l and o.id <> p_account and o.accepted loop
      perform audit_write(coalesce(told.clinic_id, installation()), 'SECOND_FACTOR_OFF', 'account', told.id, null, null, null);
    end loop;
  end if;
  return had;
end $$;

-- Whether the person of that sign-in works in any other clinic: no provider of one clinic speaks for them. An invitation that
-- nobody has accepted, and an account that was ended, is no work.
create or replace function login_elsewhere(p_login uuid, p_clinic uuid) returns boolean
language sql stable security definer set search_path from current as $$
  select exists (select 1 from account o where o.login_id = p_login and o.clinic_id is distinct from p_clinic
    and o.accepted and o.active)
$$;

create or replace function account_sessions(p_account uuid)
returns table (id uuid, address text, agent text, started_at timestamptz, seen_at timestamptz, ended_at timestamptz)
language sql stable security definer set search_path from current as $$
  select s.id, s.address, s.agent, s.started_at, s.seen_at, s.ended_at
  from account a join sign_in_session s on s.login_id = a.login_id
  where (p_account is null and a.id = bound_account() or a.id = p_account and login_of_account_alone(p_account))
    and s.started_at > clock_timestamp() - interval '30 days'
  order by s.started_at desc limit 50
$$;

create or replace function account_session_end(p_account uuid, p_session uuid) returns boolean
language plpgsql security definer set search_path from current as $$
declare
  a account;
begin
  select x.* into a from account x
  where p_account is null and x.id = bound_account() or x.id = p_account and login_of_account_alone(p_account);
  update sign_in_session s set ended_at = clock_timestamp()
  where s.id = p_session and s.login_id = a.login_id and s.ended_at is null;
  if not found then
    return false;
  end if;
  perform audit_write(coalesce(bound_clinic(), installation()), 'SESSION_END', 'account', a.id, null, null, null);
  return true;
end $$;

-- When somebody was last seen, and whether they are locked out, only of a sign-in that is this clinic's alone.
create or replace function clinic_accounts()
returns table (id uuid, email text, client_id text, person_name text, role text, active boolean, accepted boolean, added text[],
  removed text[], locale text, version bigint, created_at timestamptz, invited_at timestamptz, last_seen timestamptz,
  locked_until timestamptz, own_patients boolean)
language sql stable security definer set search_path from current as $$
  select a.id, l.email::text, a.client_id, a.person_name, a.role, a.active, a.accepted, a.added, a.removed, a.locale, a.version,
    a.created_at, a.invited_at, case when x.alone then (select max(s.seen_at) from sign_in_session s where s.login_id = l.id) end,
    case when x.alone and l.locked_until > clock_timestamp() then l.locked_until end, a.own_patients
  from account a left join login l on l.id = a.login_id
  cross join lateral (
    select a.accepted and not exists (
      select from account o where o.login_id = a.login_id and o.id <> a.id and o.active and o.accepted) as alone) x
  where a.clinic_id is not distinct from bound_clinic()
  order by a.person_name, a.id
$$;

-- The last try of that sign-in from that address was right: it is no guess.
create function attempt_passed(p_login uuid, p_address text) returns void
language sql security definer set search_path from current as $$
  update sign_in_attempt set outcome = 'PASSED' where id = (
    select t.id from sign_in_attempt t join login x on x.email = t.email
    where x.id = p_login and t.address = p_address and t.outcome = 'TRIED' and t.at > clock_timestamp() - interval '1 minute'
    order by t.at desc limit 1)
$$;
revoke execute on function attempt_passed(uuid, text) from public;

create or replace function sign_in_end(p_login uuid, p_success boolean, p_address text) returns void
language plpgsql security definer set search_path from current as $$
declare
  l login;
  a account;
begin
  if p_success then
    update login set failures = 0, first_failure_at = null, locked_until = null where id = p_login;
    perform attempt_passed(p_login, p_address);
  end if;
  select * into l from login where id = p_login;
  for a in select * from account where login_id = p_login and clinic_id is not null and accepted loop
    perform audit_write(a.clinic_id,
      case when p_success then 'SIGN_IN' when l.locked_until is not null then 'SIGN_IN_LOCKED' else 'SIGN_IN_FAILED' end,
      'account', a.id, null, null, jsonb_build_object('account', a.person_name, 'address', p_address));
  end loop;
end $$;

-- Like a sign-in, it is told to the clinics where the person works, and not to those that only invited them.
create or replace function second_factor_tell(p_account uuid, p_success boolean, p_address text) returns void
language sql security definer set search_path from current as $$
  select audit_write(o.clinic_id, case when p_success then 'SECOND_FACTOR' else 'SECOND_FACTOR_FAILED' end, 'account', o.id, null, null,
    jsonb_build_object('account', o.person_name, 'address', p_address))
  from account a join account o on o.login_id = a.login_id where a.id = p_account and o.clinic_id is not null and o.accepted
$$;

create or replace function step_up_end(p_success boolean, p_address text) returns void
language plpgsql security definer set search_path from current as $$
declare
  l login;
begin
  select x.* into strict l from account a join login x on x.id = a.login_id where a.id = bound_account();
  if p_success then
    update login set failures = 0, first_failure_at = null, locked_until = null where id = l.id;
    perform attempt_passed(l.id, p_address);
  end if;
  perform audit_write(coalesce(bound_clinic(), installation()),
    case when p_success then 'STEP_UP' when l.locked_until is not null then 'STEP_UP_LOCKED' else 'STEP_UP_FAILED' end,
    'account', bound_account(), null, null, jsonb_build_object('address', p_address));
end $$;

create or replace function unlock_end(p_account uuid, p_success boolean, p_address text) returns void
language plpgsql security definer set search_path from current as $$
declare
  a account;
  l login;
begin
  select x.* into strict a from account x where x.id = p_account;
  if p_success then
    update login set failures = 0, first_failure_at = null, locked_until = null where id = a.login_id;
    perform attempt_passed(a.login_id, p_address);
  end if;
  select x.* into strict l from login x where x.id = a.login_id;
  perform audit_write(coalesce(a.clinic_id, installation()),
    case when p_success then 'UNLOCK' when l.locked_until is not null then 'UNLOCK_LOCKED' else 'UNLOCK_FAILED' end,
    'account', a.id, null, null, jsonb_build_object('account', a.person_name, 'address', p_address));
end $$;
