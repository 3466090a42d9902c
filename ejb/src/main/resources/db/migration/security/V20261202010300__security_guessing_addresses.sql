-- Somebody who tries a few passwords with many people from one address is stopped too. Tries were written down by address, but nobody
-- counted them. No downtime.

-- Ways of a try: UNKNOWN (no such e-mail), LOCKED (not looked at), CROWDED (not looked at, as too many failed from that address), TRIED,
-- and PASSED once it was right.
create or replace function sign_in_end(p_login uuid, p_success boolean, p_address text) returns void
language plpgsql security definer set search_path from current as $$
declare
  l login;
  a account;
begin
  if p_success then
    update login set failures = 0, first_failure_at = null, locked_until = null where id = p_login;
    update sign_in_attempt set outcome = 'PASSED' where id = (
      select t.id from sign_in_attempt t join login x on x.email = t.email
      where x.id = p_login and t.address = p_address and t.outcome = 'TRIED' and t.at > clock_timestamp() - interval '1 minute'
      order by t.at desc limit 1);
  end if;
  select * into l from login where id = p_login;
  for a in select * from account where login_id = p_login and clinic_id is not null loop
    perform audit_write(a.clinic_id,
      case when p_success then 'SIGN_IN' when l.locked_until is not null then 'SIGN_IN_LOCKED' else 'SIGN_IN_FAILED' end,
      'account', a.id, null, null, jsonb_build_object('account', a.person_name, 'address', p_address));
  end loop;
end $$;

-- As before, and besides: when p_most tries from that address failed within fifteen minutes, whoever did not sign in from there within
-- thirty days is not looked at either. p_most 0: no limit.
drop function sign_in_begin(text, text);
create function sign_in_begin(
  p_email text, p_address text, p_most int, out login_id uuid, out hash text, out locked boolean, out crowded boolean)
language plpgsql security definer set search_path from current as $$
declare
  l login;
begin
  crowded := false;
  select * into l from login where email = p_email::citext for update;
  if not found then
    insert into sign_in_attempt (email, address, outcome) values (p_email::citext, p_address, 'UNKNOWN');
    locked := false;
    return;
  end if;
  login_id := l.id;
  if l.locked_until > clock_timestamp() then
    locked := true;
    insert into sign_in_attempt (email, address, outcome) values (p_email::citext, p_address, 'LOCKED');
    return;
  end if;
  if p_most > 0 and p_most <= (select count(*) from (
        select from sign_in_attempt t where t.address = p_address and t.at > clock_timestamp() - interval '15 minutes'
          and t.outcome in ('UNKNOWN', 'TRIED') limit p_most) failed)
      and not exists (select from sign_in_session s where s.login_id = l.id and s.address = left(p_address, 60)
        and s.started_at > clock_timestamp() - interval '30 days') then
    locked := true;
    crowded := true;
    insert into sign_in_attempt (email, address, outcome) values (p_email::citext, p_address, 'CROWDED');
    return;
  end if;
  locked := false;
  hash := l.password_hash;
  update login set
    failures = case when first_failure_at > clock_timestamp() - interval '15 minutes' then failures + 1 else 1 end,
    first_failure_at = case when first_failure_at > clock_timestamp() - interval '15 minutes' then first_failure_at
      else clock_timestamp() end,
    locked_until = case when first_failure_at > clock_timestamp() - interval '15 minutes' and failures + 1 >= 5
      then clock_timestamp() + interval '15 minutes' end
  where id = l.id;
  insert into sign_in_attempt (email, address, outcome) values (p_email::citext, p_address, 'TRIED');
end $$;
