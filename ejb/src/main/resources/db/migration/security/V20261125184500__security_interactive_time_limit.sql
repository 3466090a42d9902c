-- Binding a caller also limits how long each statement of the transaction may take. No downtime: a server of the version
-- before calls the function without a limit and keeps the session's own.

drop function bind_account(uuid, uuid, int, text, text, text);

-- Binds this transaction to the account's clinic, or to the clinic a super admin has chosen, or to the system.
-- p_limit: how many milliseconds each further statement of the transaction may take; null leaves the session's limit.
-- Returns no row when the account is unknown or ended.
create function bind_account(
  p_account uuid, p_chosen uuid, p_epoch int, p_request text, p_reason text, p_proof text, p_limit int default null)
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
