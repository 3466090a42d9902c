-- Invitations, reset links, sessions and the keys of single people. No downtime: accounts there are count as accepted.

alter table account add column accepted boolean not null default true;
alter table account add column invited_at timestamptz;
-- Whether the person has chosen the password; until then nobody knows it.
alter table login add column own_password boolean not null default true;

-- The keys that may be added to a role's own; written at start-up from the roles of the application.
create table role_ceiling (
  role text not null,
  permission text not null,
  primary key (role, permission)
);
grant select on role_ceiling to carequay_app;

create function role_ceilings_replace(p_roles text[], p_permissions text[]) returns void
language sql security definer set search_path from current as $$
  delete from role_ceiling;
  insert into role_ceiling select * from unnest(p_roles, p_permissions);
$$;

-- Links that are mailed: good once, and for a while.
create table account_link (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('INVITATION', 'PASSWORD_RESET')),
  -- SHA-256 of the token in hexadecimal; the token itself is nowhere.
  token_hash text collate "C" not null check (token_hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (clinic_id, id),
  foreign key (clinic_id, account_id) references account (clinic_id, id)
);
create unique index account_link_token on account_link (token_hash);
create index account_link_account on account_link (clinic_id, account_id, made_at);
call protect_table('account_link', masked => array['token_hash']);
create policy lookup on account_link for all to current_user using (true) with check (true);
revoke select, insert, update on account_link from carequay_app;
grant select (clinic_id, id, account_id, kind, made_at, expires_at, used_at) on account_link to carequay_app;

-- Where people are signed in. It tells; what ends a session is the epoch of its account.
create table sign_in_session (
  id uuid primary key,
  login_id uuid not null references login (id),
  address text,
  agent text,
  started_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz
);
create index sign_in_session_login on sign_in_session (login_id, started_at desc);

create function session_begin(p_id uuid, p_account uuid, p_address text, p_agent text) returns void
language sql security definer set search_path from current as $$
  insert into sign_in_session (id, login_id, address, agent)
  select p_id, a.login_id, left(p_address, 60), left(p_agent, 300) from account a where a.id = p_account and a.login_id is not null
$$;

create function session_seen(p_id uuid) returns void language sql security definer set search_path from current as $$
  update sign_in_session set seen_at = clock_timestamp() where id = p_id and ended_at is null
$$;

create function session_end(p_id uuid) returns void language sql security definer set search_path from current as $$
  update sign_in_session set ended_at = clock_timestamp() where id = p_id and ended_at is null
$$;

-- The sessions of one person of the bound clinic, or of the caller (p_account null), of the last thirty days.
create function account_sessions(p_account uuid)
returns table (id uuid, address text, agent text, started_at timestamptz, seen_at timestamptz, ended_at timestamptz)
language sql stable security definer set search_path from current as $$
  select s.id, s.address, s.agent, s.started_at, s.seen_at, s.ended_at
  from account a join sign_in_session s on s.login_id = a.login_id
  where (p_account is null and a.id = bound_account() or a.id = p_account and a.clinic_id = bound_clinic())
    and s.started_at > clock_timestamp() - interval '30 days'
  order by s.started_at desc limit 50
$$;

-- Ends the sessions and tokens of one account of the bound clinic.
create function account_sign_out(p_id uuid) returns boolean
language plpgsql security definer set search_path from current as $$
declare
  login uuid;
begin
  update account set epoch = epoch + 1, version = version + 1 where id = p_id and clinic_id = bound_clinic()
  returning login_id into login;
  if not found then
    return false;
  end if;
  update sign_in_session set ended_at = clock_timestamp() where login_id = login and ended_at is null
    and not exists (select 1 from account o where o.login_id = login and o.id <> p_id and o.active);
  return true;
end $$;

-- Ends all sessions of the caller, in every clinic.
create function own_sign_out() returns void language plpgsql security definer set search_path from current as $$
declare
  login uuid := (select a.login_id from account a where a.id = bound_account());
begin
  update account set epoch = epoch + 1, version = version + 1 where login_id = login;
  update sign_in_session set ended_at = clock_timestamp() where login_id = login and ended_at is null;
end $$;

drop function clinic_accounts();
create function clinic_accounts()
returns table (id uuid, email text, client_id text, person_name text, role text, active boolean, accepted boolean, added text[],
  removed text[], locale text, version bigint, created_at timestamptz, invited_at timestamptz, last_seen timestamptz,
  locked_until timestamptz)
language sql stable security definer set search_path from current as $$
  select a.id, l.email::text, a.client_id, a.person_name, a.role, a.active, a.accepted, a.added, a.removed, a.locale, a.version,
    a.created_at, a.invited_at, (select max(s.seen_at) from sign_in_session s where s.login_id = l.id),
    case when l.locked_until > clock_timestamp() then l.locked_until end
  from account a left join login l on l.id = a.login_id
  where a.clinic_id is not distinct from bound_clinic()
  order by a.person_name, a.id
$$;

-- Changes what a person is called, may do and reads; another role ends their sessions. Returns the version, null when it was not
-- the one seen. What goes beyond the role's ceiling is refused here too.
create function account_change(
  p_id uuid, p_version bigint, p_name text, p_role text, p_locale text, p_added text[], p_removed text[])
returns bigint language plpgsql security definer set search_path from current as $$
declare
  now_at bigint;
begin
  if exists (select 1 from unnest(p_added) k where k not in (select permission from role_ceiling where role = p_role)) then
    raise exception 'beyond the ceiling of the role' using errcode = '42501';
  end if;
  update account set person_name = p_name, epoch = epoch + case when role <> p_role then 1 else 0 end, role = p_role,
    locale = p_locale, added = p_added, removed = p_removed, version = version + 1
  where id = p_id and clinic_id = bound_clinic() and version = p_version and role <> 'SUPER_ADMIN'
  returning version into now_at;
  return now_at;
end $$;

create function account_restore(p_id uuid) returns boolean
language plpgsql security definer set search_path from current as $$
begin
  update account set active = true, epoch = epoch + 1, version = version + 1
  where id = p_id and clinic_id = bound_clinic() and not active;
  return found;
end $$;

-- An account that is used only after the link was followed. A sign-in that is new has no password of its own yet.
create function account_invite(
  p_clinic uuid, p_id uuid, p_login uuid, p_email text, p_hash text, p_name text, p_role text, p_locale text)
returns text language plpgsql security definer set search_path from current as $$
declare
  l uuid;
begin
  if p_clinic is distinct from bound_clinic() or p_clinic is null or p_role = 'SUPER_ADMIN' then
    raise exception 'accounts are made in the bound clinic' using errcode = '42501';
  end if;
  insert into login (id, email, password_hash, own_password) values (p_login, p_email::citext, p_hash, false)
    on conflict (email) do nothing;
  select x.id into l from login x where x.email = p_email::citext;
  if exists (select 1 from account a where a.clinic_id = p_clinic and a.login_id = l) then
    return 'KNOWN';
  end if;
  insert into account (clinic_id, id, login_id, person_name, role, locale, accepted, invited_at)
  values (p_clinic, p_id, l, p_name, p_role, p_locale, false, clock_timestamp());
  return 'INVITED';
end $$;

-- Makes a link for an account of the bound clinic; those made before for the same purpose are no longer good. Returns whom it is
-- for, or no row: an unknown account, one that was ended, an invitation that is accepted, or too many links in an hour.
create function account_link_make(p_id uuid, p_account uuid, p_kind text, p_hash text, p_minutes int)
returns table (email text, person_name text, locale text, expires_at timestamptz)
language plpgsql security definer set search_path from current as $$
declare
  a account;
  until timestamptz := clock_timestamp() + make_interval(mins => p_minutes);
begin
  select x.* into a from account x where x.id = p_account and x.clinic_id = bound_clinic() and x.active and x.login_id is not null
    and x.accepted = (p_kind = 'PASSWORD_RESET');
  if not found or 5 <= (select count(*) from account_link k where k.clinic_id = bound_clinic() and k.account_id = p_account
      and k.made_at > clock_timestamp() - interval '1 hour') then
    return;
  end if;
  update account_link k set expires_at = clock_timestamp() where k.clinic_id = bound_clinic() and k.account_id = p_account
    and k.kind = p_kind and k.used_at is null and k.expires_at > clock_timestamp();
  insert into account_link (clinic_id, id, account_id, kind, token_hash, expires_at)
  values (bound_clinic(), p_id, p_account, p_kind, p_hash, until);
  return query select l.email::text, a.person_name, a.locale, until from login l where l.id = a.login_id;
end $$;

-- Whoever follows a link is not signed in: the hash tells which clinic it belongs to and what it is good for.
create function account_link_find(p_hash text)
returns table (clinic_id uuid, account_id uuid, kind text, email text, person_name text, clinic_name text, known boolean)
language sql stable security definer set search_path from current as $$
  select k.clinic_id, k.account_id, k.kind, l.email::text, a.person_name, c.name, l.own_password
  from account_link k join account a on a.id = k.account_id and a.clinic_id = k.clinic_id join login l on l.id = a.login_id
    join clinic c on c.id = k.clinic_id
  where k.token_hash = p_hash and k.used_at is null and k.expires_at > clock_timestamp() and a.active
$$;

-- Uses a link up, once. A new password (p_password null: the one there is stays) ends all sessions of the person.
create function account_link_use(p_hash text, p_password text) returns boolean
language plpgsql security definer set search_path from current as $$
declare
  k account_link;
  l uuid;
begin
  update account_link x set used_at = clock_timestamp()
  where x.token_hash = p_hash and x.clinic_id = bound_clinic() and x.used_at is null and x.expires_at > clock_timestamp()
  returning x.* into k;
  if not found then
    return false;
  end if;
  update account a set accepted = true, version = a.version + 1 where a.id = k.account_id and a.active returning a.login_id into l;
  if l is null then
    return false;
  end if;
  if p_password is not null then
    perform password_set(l, p_password);
  end if;
  return true;
end $$;

create function password_set(p_login uuid, p_hash text) returns void
language plpgsql security definer set search_path from current as $$
begin
  update login set password_hash = p_hash, own_password = true, failures = 0, first_failure_at = null, locked_until = null
  where id = p_login;
  update account set epoch = epoch + 1, version = version + 1 where login_id = p_login;
  update sign_in_session set ended_at = clock_timestamp() where login_id = p_login and ended_at is null;
end $$;
revoke execute on function password_set(uuid, text) from public;

-- The caller's own, after the password they had was checked.
create function own_password_set(p_hash text) returns void
language plpgsql security definer set search_path from current as $$
declare
  login uuid := (select a.login_id from account a where a.id = bound_account() and a.active);
begin
  perform password_set(login, p_hash);
  perform audit_write(coalesce(bound_clinic(), installation()), 'PASSWORD_CHANGE', 'account', bound_account(), null, null, null);
end $$;

-- For somebody who says they forgot the password: one account they can sign in to.
create function password_forgotten(p_email text) returns table (clinic_id uuid, account_id uuid)
language sql stable security definer set search_path from current as $$
  select a.clinic_id, a.id from login l join account a on a.login_id = l.id
  where l.email = p_email::citext and a.active and a.accepted and a.clinic_id is not null order by a.created_at limit 1
$$;

create or replace function login_accounts(p_login uuid)
returns table (id uuid, clinic_id uuid, clinic_name text, role text, person_name text, locale text, epoch int)
language sql stable security definer set search_path from current as $$
  select a.id, a.clinic_id, c.name, a.role, a.person_name, a.locale, a.epoch
  from account a left join clinic c on c.id = a.clinic_id
  where a.login_id = p_login and a.active and a.accepted order by c.name
$$;

-- A new secret for an API client of the bound clinic; tokens that the old one got are refused.
create function client_rotate(p_id uuid, p_hash text) returns boolean
language plpgsql security definer set search_path from current as $$
begin
  update account set client_secret_hash = p_hash, epoch = epoch + 1, version = version + 1
  where id = p_id and clinic_id = bound_clinic() and client_id is not null and active;
  return found;
end $$;
