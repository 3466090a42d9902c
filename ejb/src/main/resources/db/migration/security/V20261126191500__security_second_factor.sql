-- One-time codes as a second factor, and what a clinic asks of its people's sign-in. No downtime: nobody has a second factor yet.

create table security_policy (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  version bigint not null default 1,
  -- Roles whose people must have a second factor.
  second_factor text[] not null default '{}',
  -- Minutes without an act after which a session ends; null: as the server says.
  idle_minutes int check (idle_minutes between 1 and 15),
  primary key (clinic_id, id),
  unique (clinic_id)
);
call protect_table('security_policy');
create policy lookup on security_policy for select to current_user using (true);

-- Belongs to the person, not to a clinic; reached through the functions below alone.
create table login_totp (
  login_id uuid primary key references login (id),
  -- Encrypted by the application.
  secret bytea not null,
  -- The step of the last code that was taken: no code is taken twice, nor one before it.
  last_step bigint not null default 0,
  failures int not null default 0,
  locked_until timestamptz,
  confirmed_at timestamptz
);

create table login_recovery_code (
  id uuid primary key default gen_random_uuid(),
  login_id uuid not null references login (id),
  hash text collate "C" not null,
  used_at timestamptz
);
create index login_recovery_code_login on login_recovery_code (login_id);

create function second_factor_needed(p_account uuid) returns boolean
language sql stable security definer set search_path from current as $$
  select exists (select 1 from account a join login_totp t on t.login_id = a.login_id
    where a.id = p_account and t.confirmed_at is not null)
$$;

-- A try: takes one of five before the code is looked at, so that parallel guesses cannot be evaluated beyond five. No row: there
-- is no second factor, or it is locked.
create function second_factor_begin(p_account uuid)
returns table (login_id uuid, secret bytea, last_step bigint)
language plpgsql security definer set search_path from current as $$
declare
  t login_totp;
begin
  select x.* into t from account a join login_totp x on x.login_id = a.login_id
  where a.id = p_account and x.confirmed_at is not null for update of x;
  if not found or t.locked_until > clock_timestamp() then
    return;
  end if;
  update login_totp x set
    failures = case when t.locked_until is not null then 1 else t.failures + 1 end,
    locked_until = case when t.locked_until is null and t.failures + 1 >= 5 then clock_timestamp() + interval '15 minutes' end
  where x.login_id = t.login_id;
  return query select t.login_id, t.secret, t.last_step;
end $$;

-- Takes the code of that step, or the recovery code with that hash, unless it was taken before; success gives the tries back.
create function second_factor_take(p_login uuid, p_step bigint, p_hash text) returns boolean
language plpgsql security definer set search_path from current as $$
begin
  if p_step is not null then
    update login_totp set last_step = p_step where login_id = p_login and last_step < p_step;
  else
    update login_recovery_code set used_at = clock_timestamp()
    where id = (select c.id from login_recovery_code c where c.login_id = p_login and c.hash = p_hash and c.used_at is null limit 1
      for update);
  end if;
  if not found then
    return false;
  end if;
  update login_totp set failures = 0, locked_until = null where login_id = p_login;
  return true;
end $$;

create function second_factor_tell(p_account uuid, p_success boolean, p_address text) returns void
language sql security definer set search_path from current as $$
  select audit_write(o.clinic_id, case when p_success then 'SECOND_FACTOR' else 'SECOND_FACTOR_FAILED' end, 'account', o.id, null, null,
    jsonb_build_object('account', o.person_name, 'address', p_address))
  from account a join account o on o.login_id = a.login_id where a.id = p_account and o.clinic_id is not null
$$;

-- The caller's own: whether it is on, whether the clinic wants it, and how many recovery codes are left.
create function own_second_factor(out active boolean, out required boolean, out codes int)
language sql stable security definer set search_path from current as $$
  select exists (select 1 from login_totp t where t.login_id = a.login_id and t.confirmed_at is not null),
    a.login_id is not null and exists (select 1 from security_policy p where p.clinic_id = a.clinic_id and a.role = any (p.second_factor)),
    (select count(*)::int from login_recovery_code c where c.login_id = a.login_id and c.used_at is null)
  from account a where a.id = bound_account()
$$;

-- A secret that counts only once a code of it was shown. Refused while one is on.
create function own_second_factor_start(p_secret bytea) returns boolean
language plpgsql security definer set search_path from current as $$
begin
  insert into login_totp (login_id, secret)
  select a.login_id, p_secret from account a where a.id = bound_account() and a.login_id is not null
  on conflict (login_id) do update set secret = excluded.secret, last_step = 0, failures = 0, locked_until = null
    where login_totp.confirmed_at is null;
  return found;
end $$;

create function own_second_factor_secret() returns bytea language sql stable security definer set search_path from current as $$
  select t.secret from account a join login_totp t on t.login_id = a.login_id where a.id = bound_account() and t.confirmed_at is null
$$;

create function own_second_factor_confirm(p_step bigint, p_hashes text[]) returns void
language plpgsql security definer set search_path from current as $$
declare
  l uuid := (select a.login_id from account a where a.id = bound_account());
begin
  update login_totp set confirmed_at = coalesce(confirmed_at, clock_timestamp()), last_step = greatest(last_step, p_step)
  where login_id = l;
  delete from login_recovery_code where login_id = l;
  insert into login_recovery_code (login_id, hash) select l, h from unnest(p_hashes) h;
  perform audit_write(coalesce(bound_clinic(), installation()), 'SECOND_FACTOR_ON', 'account', bound_account(), null, null, null);
end $$;

create function second_factor_off(p_account uuid) returns boolean
language plpgsql security definer set search_path from current as $$
declare
  l uuid := (select a.login_id from account a where a.id = p_account
    and (a.id = bound_account() or a.clinic_id = bound_clinic()));
begin
  delete from login_recovery_code where login_id = l;
  delete from login_totp where login_id = l and confirmed_at is not null;
  if not found then
    return false;
  end if;
  perform audit_write(coalesce(bound_clinic(), installation()), 'SECOND_FACTOR_OFF', 'account', p_account, null, null, null);
  return true;
end $$;

drop function login_accounts(uuid);
create function login_accounts(p_login uuid)
returns table (id uuid, clinic_id uuid, clinic_name text, role text, person_name text, locale text, epoch int, idle_minutes int)
language sql stable security definer set search_path from current as $$
  select a.id, a.clinic_id, c.name, a.role, a.person_name, a.locale, a.epoch, p.idle_minutes
  from account a left join clinic c on c.id = a.clinic_id left join security_policy p on p.clinic_id = a.clinic_id
  where a.login_id = p_login and a.active and a.accepted order by c.name
$$;
