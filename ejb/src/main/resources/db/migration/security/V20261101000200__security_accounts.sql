-- Sign-ins, accounts and API clients. Credentials are reached only through the functions below. No downtime.

-- A person who signs in. One person may hold accounts in several clinics.
create table login (
  id uuid primary key,
  email citext not null unique,
  password_hash text not null,
  failures int not null default 0,
  first_failure_at timestamptz,
  locked_until timestamptz,
  created_at timestamptz not null default now()
);

-- What a person may be and do in one clinic. A super admin's account has no clinic.
create table account (
  clinic_id uuid references clinic (id),
  id uuid not null primary key,
  login_id uuid references login (id),
  client_id text unique,
  client_secret_hash text,
  person_name text not null,
  role text not null,
  added text[] not null default '{}',
  removed text[] not null default '{}',
  active boolean not null default true,
  locale text not null default 'en',
  -- Counts up when sessions and tokens made before must end.
  epoch int not null default 1,
  version bigint not null default 1,
  created_at timestamptz not null default now(),
  unique (clinic_id, id),
  check (clinic_id is not null or role = 'SUPER_ADMIN'),
  check ((client_id is null) <> (login_id is null))
);
create index account_login on account (login_id);

-- The keys a role starts with; written at start-up from the roles of the application.
create table role_permission (
  role text not null,
  permission text not null,
  primary key (role, permission)
);

create function role_permissions_replace(p_roles text[], p_permissions text[]) returns void
language sql security definer set search_path from current as $$
  delete from role_permission;
  insert into role_permission select * from unnest(p_roles, p_permissions);
$$;

call protect_table('account', masked => array['client_secret_hash'], patient_column => 'patient_id');
revoke insert, update on account from carequay_app;
create policy lookup on account for all to current_user using (true) with check (true);
grant select on role_permission to carequay_app;
revoke select on account from carequay_app;
grant select (clinic_id, id, login_id, client_id, person_name, role, added, removed, active, locale, epoch, version)
  on account to carequay_app;

-- Addresses that guess: counted here so that a restart forgets nothing.
create table sign_in_attempt (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  email citext not null,
  address text,
  outcome text not null
);
create index sign_in_attempt_at on sign_in_attempt (at);
create index sign_in_attempt_address on sign_in_attempt (address, at);

-- Binds this transaction to the account's clinic, or to the clinic a super admin has chosen, or to the system.
-- Returns no row when the account is unknown or ended.
create function bind_account(
  p_account uuid, p_chosen uuid, p_epoch int, p_request text, p_reason text, p_proof text)
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
  return query
    select c, a.id, a.role,
      (select string_agg(p, ' ') from (
        select rp.permission as p from role_permission rp where rp.role = a.role and rp.permission <> all (a.removed)
        union select unnest(a.added)) keys),
      a.person_name, (select z.zone from clinic z where z.id = c), a.epoch;
end $$;

create function bind_system(p_clinic uuid, p_request text, p_reason text, p_proof text, out zone text)
language plpgsql security definer set search_path from current as $$
begin
  perform set_config('carequay.clinic', coalesce(p_clinic::text, ''), true), set_config('carequay.account', '', true),
    set_config('carequay.actor', 'system', true), set_config('carequay.role', 'SYSTEM', true),
    set_config('carequay.request', p_request, true), set_config('carequay.reason', coalesce(p_reason, ''), true),
    set_config('carequay.proof', p_proof, true);
  select c.zone into zone from clinic c where c.id = p_clinic;
end $$;

-- A try to sign in: takes one of five tries in fifteen minutes before the password is looked at, so that parallel guesses
-- cannot be evaluated beyond five. Returns no row for an unknown e-mail; hash null while locked.
create function sign_in_begin(p_email text, p_address text, out login_id uuid, out hash text, out locked boolean)
language plpgsql security definer set search_path from current as $$
declare
  l login;
begin
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

-- The outcome of a try; success gives the tries back, the fifth failure writes an audit event in each of the clinics.
create function sign_in_end(p_login uuid, p_success boolean, p_address text) returns void
language plpgsql security definer set search_path from current as $$
declare
  l login;
  a account;
begin
  if p_success then
    update login set failures = 0, first_failure_at = null, locked_until = null where id = p_login;
  end if;
  select * into l from login where id = p_login;
  for a in select * from account where login_id = p_login and clinic_id is not null loop
    perform audit_write(a.clinic_id,
      case when p_success then 'SIGN_IN' when l.locked_until is not null then 'SIGN_IN_LOCKED' else 'SIGN_IN_FAILED' end,
      'account', a.id, null, null, jsonb_build_object('account', a.person_name, 'address', p_address));
  end loop;
end $$;

create function login_accounts(p_login uuid)
returns table (id uuid, clinic_id uuid, clinic_name text, role text, person_name text, locale text, epoch int)
language sql stable security definer set search_path from current as $$
  select a.id, a.clinic_id, c.name, a.role, a.person_name, a.locale, a.epoch
  from account a left join clinic c on c.id = a.clinic_id
  where a.login_id = p_login and a.active order by c.name
$$;

create function client_begin(p_client text, out account_id uuid, out hash text, out role text, out clinic_id uuid, out epoch int)
language sql stable security definer set search_path from current as $$
  select a.id, a.client_secret_hash, a.role, a.clinic_id, a.epoch from account a where a.client_id = p_client and a.active
$$;

-- Makes or finds the sign-in of an e-mail; an existing one keeps its password.
create function login_ensure(p_id uuid, p_email text, p_hash text) returns uuid
language plpgsql security definer set search_path from current as $$
declare
  found_id uuid;
begin
  insert into login (id, email, password_hash) values (p_id, p_email::citext, p_hash) on conflict (email) do nothing;
  select id into found_id from login where email = p_email::citext;
  return found_id;
end $$;

create function account_create(
  p_clinic uuid, p_id uuid, p_login uuid, p_client text, p_secret_hash text, p_name text, p_role text, p_locale text)
returns void language plpgsql security definer set search_path from current as $$
begin
  if p_clinic is distinct from bound_clinic() then
    raise exception 'accounts are made in the bound clinic' using errcode = '42501';
  end if;
  insert into account (clinic_id, id, login_id, client_id, client_secret_hash, person_name, role, locale)
  values (p_clinic, p_id, p_login, p_client, p_secret_hash, p_name, p_role, p_locale);
end $$;

create function account_end(p_id uuid) returns boolean
language plpgsql security definer set search_path from current as $$
begin
  update account set active = false, epoch = epoch + 1, version = version + 1
  where id = p_id and clinic_id = bound_clinic() and active;
  return found;
end $$;

-- Locked sign-ins of the bound clinic, for its admin.
create function locked_accounts() returns table (person_name text, email text, locked_until timestamptz)
language sql stable security definer set search_path from current as $$
  select a.person_name, l.email::text, l.locked_until from account a join login l on l.id = a.login_id
  where a.clinic_id = bound_clinic() and l.locked_until > clock_timestamp() order by l.locked_until desc
$$;
