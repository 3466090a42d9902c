-- Passkeys (WebAuthn) as a second factor beside one-time codes, and to confirm dangerous acts. No downtime: nobody has one yet.

-- Belongs to the person, not to a clinic; reached through the functions below alone.
create table login_passkey (
  id uuid primary key,
  login_id uuid not null references login (id),
  name text not null check (length(name) between 1 and 60),
  credential_id bytea not null unique,
  -- Attested credential data of WebAuthn: the public key, and by which kind of device it was made.
  credential bytea not null,
  sign_count bigint not null check (sign_count >= 0),
  backup_eligible boolean not null,
  made_at timestamptz not null default clock_timestamp(),
  used_at timestamptz
);
create index login_passkey_login on login_passkey (login_id);

create or replace function login_has_factor(p_login uuid) returns boolean
language sql stable security definer set search_path from current as $$
  select exists (select 1 from login_totp t where t.login_id = p_login and t.confirmed_at is not null)
    or exists (select 1 from login_passkey k where k.login_id = p_login)
$$;

create or replace function second_factor_needed(p_account uuid) returns boolean
language sql stable security definer set search_path from current as $$
  select exists (select 1 from account a where a.id = p_account and login_has_factor(a.login_id))
$$;

-- What a browser is asked for, and what its answer is checked with: the passkeys of the person of that account.
create function passkeys_of(p_account uuid)
returns table (login_id uuid, credential_id bytea, credential bytea, sign_count bigint, backup_eligible boolean)
language sql stable security definer set search_path from current as $$
  select k.login_id, k.credential_id, k.credential, k.sign_count, k.backup_eligible
  from account a join login_passkey k on k.login_id = a.login_id where a.id = p_account and a.active order by k.made_at
$$;

-- Notes that one was used. False for a counter that does not go on: then there are two of it, or the answer is an old one.
create function passkey_used(p_account uuid, p_credential bytea, p_count bigint) returns boolean
language plpgsql security definer set search_path from current as $$
begin
  update login_passkey k set sign_count = p_count, used_at = clock_timestamp()
  from account a where a.id = p_account and k.login_id = a.login_id and k.credential_id = p_credential
    and (p_count > k.sign_count or p_count = 0 and k.sign_count = 0);
  return found;
end $$;

create function own_passkeys() returns table (id uuid, name text, made_at timestamptz, used_at timestamptz)
language sql stable security definer set search_path from current as $$
  select k.id, k.name, k.made_at, k.used_at from account a join login_passkey k on k.login_id = a.login_id
  where a.id = bound_account() order by k.made_at
$$;

-- False when the person has ten, or somebody has this one.
create function own_passkey_add(
  p_id uuid, p_name text, p_credential_id bytea, p_credential bytea, p_count bigint, p_eligible boolean) returns boolean
language plpgsql security definer set search_path from current as $$
declare
  l uuid := (select a.login_id from account a where a.id = bound_account());
begin
  perform 1 from login where id = l for update;
  insert into login_passkey (id, login_id, name, credential_id, credential, sign_count, backup_eligible)
  select p_id, l, p_name, p_credential_id, p_credential, p_count, p_eligible
  where l is not null and 10 > (select count(*) from login_passkey k where k.login_id = l)
  on conflict (credential_id) do nothing;
  if not found then
    return false;
  end if;
  perform audit_write(coalesce(bound_clinic(), installation()), 'PASSKEY_ADDED', 'account', bound_account(), null, null,
    jsonb_build_object('name', p_name));
  return true;
end $$;

create function own_passkey_remove(p_id uuid) returns boolean
language plpgsql security definer set search_path from current as $$
declare
  gone text;
begin
  delete from login_passkey k using account a where k.id = p_id and a.id = bound_account() and k.login_id = a.login_id
  returning k.name into gone;
  if not found then
    return false;
  end if;
  perform audit_write(coalesce(bound_clinic(), installation()), 'PASSKEY_REMOVED', 'account', bound_account(), null, null,
    jsonb_build_object('name', gone));
  return true;
end $$;

drop function own_second_factor();
create function own_second_factor(out active boolean, out required boolean, out codes int, out passkeys int)
language sql stable security definer set search_path from current as $$
  select exists (select 1 from login_totp t where t.login_id = a.login_id and t.confirmed_at is not null),
    a.login_id is not null and exists (select 1 from security_policy p where p.clinic_id = a.clinic_id and a.role = any (p.second_factor)),
    (select count(*)::int from login_recovery_code c where c.login_id = a.login_id and c.used_at is null),
    (select count(*)::int from login_passkey k where k.login_id = a.login_id)
  from account a where a.id = bound_account()
$$;

-- Every second factor of somebody of the bound clinic who lost them; of oneself, the codes alone.
create or replace function second_factor_off(p_account uuid) returns boolean
language plpgsql security definer set search_path from current as $$
declare
  l uuid := (select a.login_id from account a where a.id = p_account
    and (a.id = bound_account() or a.clinic_id = bound_clinic()));
  had boolean;
begin
  delete from login_recovery_code where login_id = l;
  delete from login_totp where login_id = l and confirmed_at is not null;
  had := found;
  if p_account <> bound_account() then
    delete from login_passkey where login_id = l;
    had := had or found;
  end if;
  if had then
    perform audit_write(coalesce(bound_clinic(), installation()), 'SECOND_FACTOR_OFF', 'account', p_account, null, null, null);
  end if;
  return had;
end $$;
