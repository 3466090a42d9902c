-- Proving oneself again while signed in: the e-mail to check the caller's own password by, and the outcome of the try, which
-- counts towards the lock of the sign-in. No downtime.

create function own_login() returns text language sql stable security definer set search_path from current as $$
  select l.email::text from account a join login l on l.id = a.login_id where a.id = bound_account() and a.active
$$;

create function step_up_end(p_success boolean, p_address text) returns void
language plpgsql security definer set search_path from current as $$
declare
  l login;
begin
  select x.* into strict l from account a join login x on x.id = a.login_id where a.id = bound_account();
  if p_success then
    update login set failures = 0, first_failure_at = null, locked_until = null where id = l.id;
  end if;
  perform audit_write(coalesce(bound_clinic(), installation()),
    case when p_success then 'STEP_UP' when l.locked_until is not null then 'STEP_UP_LOCKED' else 'STEP_UP_FAILED' end,
    'account', bound_account(), null, null, jsonb_build_object('address', p_address));
end $$;
