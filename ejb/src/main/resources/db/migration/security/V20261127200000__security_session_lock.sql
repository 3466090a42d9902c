-- Sessions that are locked and opened again by the password, and single sessions that are ended. No downtime: a server of the
-- version before calls bind_account without a session.

drop function bind_account(uuid, uuid, int, text, text, text, int);

-- Binds this transaction to the account's clinic, or to the clinic a super admin has chosen, or to the system.
-- p_limit: how many milliseconds each further statement of the transaction may take; null leaves the session's limit.
-- p_session: the session of the pages that asks; null for tokens.
-- Returns no row when the account is unknown or ended, or the session is over.
create function bind_account(
  p_account uuid, p_chosen uuid, p_epoch int, p_request text, p_reason text, p_proof text, p_limit int default null,
  p_session uuid default null)
returns table (clinic_id uuid, account_id uuid, role text, permissions text, person_name text, zone text, epoch int)
language plpgsql security definer set search_path from current as $$
declare
  a account;
  c uuid;
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
  if p_limit is not null then
    perform set_config('statement_timeout', p_limit::text, true);
  end if;
  return query
    select c, a.id, a.role,
      (select string_agg(p, ' ') from (
        select rp.permission as p from role_permission rp where rp.role = a.role and rp.permission <> all (a.removed)
        union select unnest(a.added)) keys),
      a.person_name, (select z.zone from clinic z where z.id = c), a.epoch;
end $$;

-- The e-mail to check the password by that opens a locked session; null when the session cannot go on.
create function unlock_login(p_account uuid, p_epoch int, p_session uuid) returns text
language sql stable security definer set search_path from current as $$
  select l.email::text from account a join login l on l.id = a.login_id
  where a.id = p_account and a.active and a.epoch = p_epoch
    and not exists (select 1 from sign_in_session s where s.id = p_session and s.ended_at is not null)
$$;

-- The outcome of such a try; it counts towards the lock of the sign-in.
create function unlock_end(p_account uuid, p_success boolean, p_address text) returns void
language plpgsql security definer set search_path from current as $$
declare
  a account;
  l login;
begin
  select x.* into strict a from account x where x.id = p_account;
  if p_success then
    update login set failures = 0, first_failure_at = null, locked_until = null where id = a.login_id;
  end if;
  select x.* into strict l from login x where x.id = a.login_id;
  perform audit_write(coalesce(a.clinic_id, installation()),
    case when p_success then 'UNLOCK' when l.locked_until is not null then 'UNLOCK_LOCKED' else 'UNLOCK_FAILED' end,
    'account', a.id, null, null, jsonb_build_object('account', a.person_name, 'address', p_address));
end $$;

-- Ends one session of a person of the bound clinic, or of the caller (p_account null). False when it is not theirs, or over.
create function account_session_end(p_account uuid, p_session uuid) returns boolean
language plpgsql security definer set search_path from current as $$
declare
  a account;
begin
  select x.* into a from account x
  where p_account is null and x.id = bound_account() or x.id = p_account and x.clinic_id = bound_clinic();
  update sign_in_session s set ended_at = clock_timestamp()
  where s.id = p_session and s.login_id = a.login_id and s.ended_at is null;
  if not found then
    return false;
  end if;
  perform audit_write(coalesce(bound_clinic(), installation()), 'SESSION_END', 'account', a.id, null, null, null);
  return true;
end $$;
