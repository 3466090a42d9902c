-- Single sign-on of staff by a clinic's own provider (OpenID Connect). No downtime: no clinic has a provider yet. A server of the version
-- before begins sessions without the last parameter.

create table sign_on (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  version bigint not null default 1,
  enabled boolean not null default false,
  -- What stands on the button of the sign-in page.
  label text not null check (length(label) between 1 and 80),
  issuer text not null check (length(issuer) between 8 and 500),
  client_id text not null check (length(client_id) between 1 and 200),
  -- Encrypted by the application.
  secret bytea not null,
  -- Domains of e-mail addresses that lead to this provider, in small letters.
  domains text[] not null,
  -- The claim that says what somebody is, and what each of its values makes of them: [{value, role, keys}]; null: as the account says.
  role_claim text check (length(role_claim) between 1 and 100),
  roles jsonb not null default '[]',
  -- Whether people who are not known yet get an account by what the claim says.
  provision boolean not null default false,
  -- Whether staff sign in by the provider only; who may manage users is spared.
  staff_only boolean not null default false,
  -- Whether a second factor shown to the provider counts, and which values of acr say so besides amr.
  trust_factor boolean not null default false,
  acr text[] not null default '{}',
  primary key (clinic_id, id),
  unique (clinic_id),
  check (not provision or role_claim is not null)
);
call protect_table('sign_on', masked => array['secret']);
create policy lookup on sign_on for select to current_user using (true);
create index sign_on_domains on sign_on using gin (domains) where enabled;
revoke select on sign_on from carequay_app;
grant select (clinic_id, id, version, enabled, label, issuer, client_id, domains, role_claim, roles, provision, staff_only, trust_factor, acr)
  on sign_on to carequay_app;

-- Who somebody is at the provider. Found by a verified e-mail once, and by this from then on.
create table sign_on_subject (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  account_id uuid not null,
  issuer text not null,
  subject text not null check (length(subject) between 1 and 255),
  since timestamptz not null default clock_timestamp(),
  primary key (clinic_id, id),
  unique (clinic_id, issuer, subject),
  unique (clinic_id, account_id, issuer),
  foreign key (clinic_id, account_id) references account (clinic_id, id)
);
call protect_table('sign_on_subject');
revoke insert, update on sign_on_subject from carequay_app;

-- The providers of an e-mail's domain, for somebody who is not signed in: it says nothing of any account.
create function sign_on_providers(p_domain text) returns table (code text, label text)
language sql stable security definer set search_path from current as $$
  select c.code, s.label from sign_on s join clinic c on c.id = s.clinic_id where s.enabled and s.domains @> array[p_domain] order by s.label, c.code
$$;

create function sign_on_of(p_code text)
returns table (clinic_id uuid, issuer text, client_id text, secret bytea, domains text[], role_claim text, roles jsonb, provision boolean,
  trust_factor boolean, acr text[])
language sql stable security definer set search_path from current as $$
  select s.clinic_id, s.issuer, s.client_id, s.secret, s.domains, s.role_claim, s.roles, s.provision, s.trust_factor, s.acr
  from sign_on s join clinic c on c.id = s.clinic_id where s.enabled and c.code = p_code
$$;

-- Whether the person of that sign-in has an account in any other clinic: no provider of one clinic speaks for them.
create function login_elsewhere(p_login uuid, p_clinic uuid) returns boolean
language sql stable security definer set search_path from current as $$
  select exists (select 1 from account o where o.login_id = p_login and o.clinic_id is distinct from p_clinic)
$$;
revoke execute on function login_elsewhere(uuid, uuid) from public;

create function sign_on_refused(p_clinic uuid, p_account uuid, p_why text, p_address text) returns void
language sql security definer set search_path from current as $$
  select audit_write(p_clinic, 'SIGN_ON_REFUSED', 'account', p_account, null, null, jsonb_build_object('why', p_why, 'address', p_address))
$$;

-- Lets somebody in whom the provider of the bound clinic has named.
-- p_email: null unless the provider has verified it. p_role, p_added, p_removed: what its claims make of them; null: as the account says.
-- p_new, p_login, p_hash: for an account that is made now; p_new null: none is made.
-- Answers with the account, or why not: unknown, ended, elsewhere, other-subject, beyond.
create function sign_on_enter(
  p_issuer text, p_subject text, p_email text, p_name text, p_role text, p_added text[], p_removed text[],
  p_new uuid, p_login uuid, p_hash text, p_link uuid, p_address text, out account_id uuid, out why text)
language plpgsql security definer set search_path from current as $$
declare
  clinic uuid := bound_clinic();
  a account;
  known boolean;
begin
  select x.* into a from sign_on_subject s join account x on x.clinic_id = s.clinic_id and x.id = s.account_id
  where s.clinic_id = clinic and s.issuer = p_issuer and s.subject = p_subject for update of x;
  known := found;
  if not known then
    select x.* into a from login l join account x on x.login_id = l.id where l.email = p_email::citext and x.clinic_id = clinic for update of x;
    if not found and p_new is not null and p_email is not null and not exists (select 1 from login l where l.email = p_email::citext) then
      insert into login (id, email, password_hash, own_password) values (p_login, p_email::citext, p_hash, false);
      insert into account (clinic_id, id, login_id, person_name, role, accepted) values (clinic, p_new, p_login, p_name, p_role, true)
      returning * into a;
      perform audit_write(clinic, 'SIGN_ON_MADE', 'account', a.id, null, null, jsonb_build_object('account', a.person_name, 'role', a.role));
    end if;
  end if;
  why := case
    when a.id is null then 'unknown'
    when not a.active then 'ended'
    when login_elsewhere(a.login_id, clinic) then 'elsewhere'
    when not known and exists (select 1 from sign_on_subject s where s.clinic_id = clinic and s.account_id = a.id and s.issuer = p_issuer)
      then 'other-subject'
    when p_role = 'SUPER_ADMIN' or exists (select 1 from unnest(p_added) k
      where k not in (select permission from role_ceiling where role = p_role)) then 'beyond'
  end;
  if why is not null then
    perform sign_on_refused(clinic, a.id, why, p_address);
    return;
  end if;
  if p_role is not null and (a.role, a.added, a.removed) is distinct from (p_role, p_added, p_removed) then
    update account set epoch = epoch + case when role <> p_role then 1 else 0 end, role = p_role, added = p_added, removed = p_removed,
      version = version + 1
    where id = a.id;
  end if;
  if not a.accepted then
    update account set accepted = true, version = version + 1 where id = a.id;
  end if;
  if not known then
    insert into sign_on_subject (clinic_id, id, account_id, issuer, subject) values (clinic, p_link, a.id, p_issuer, p_subject);
  end if;
  perform audit_write(clinic, 'SIGN_IN', 'account', a.id, null, null,
    jsonb_build_object('account', a.person_name, 'address', p_address, 'by', p_issuer));
  account_id := a.id;
end $$;

create function sign_on_account(p_account uuid)
returns table (id uuid, clinic_id uuid, clinic_name text, role text, person_name text, locale text, epoch int, idle_minutes int)
language sql stable security definer set search_path from current as $$
  select a.id, a.clinic_id, c.name, a.role, a.person_name, a.locale, a.epoch, p.idle_minutes
  from account a join clinic c on c.id = a.clinic_id left join security_policy p on p.clinic_id = a.clinic_id
  where a.id = p_account and a.clinic_id = bound_clinic() and a.active
$$;

-- By a password: not where the clinic's staff sign in by its provider only. Who may manage users keeps the password, so that a provider that
-- is down or wrongly set up locks nobody out for good; so do people of several clinics, whom the provider does not speak for.
create or replace function login_accounts(p_login uuid)
returns table (id uuid, clinic_id uuid, clinic_name text, role text, person_name text, locale text, epoch int, idle_minutes int)
language sql stable security definer set search_path from current as $$
  select a.id, a.clinic_id, c.name, a.role, a.person_name, a.locale, a.epoch, p.idle_minutes
  from account a left join clinic c on c.id = a.clinic_id left join security_policy p on p.clinic_id = a.clinic_id
  where a.login_id = p_login and a.active and a.accepted
    and not (a.role in ('CLINIC_ADMIN', 'PHYSICIAN', 'CASE_MANAGER', 'FRONT_DESK', 'BILLER')
      and exists (select 1 from sign_on s where s.clinic_id = a.clinic_id and s.enabled and s.staff_only)
      and ('user.manage' = any (a.removed) or 'user.manage' <> all (a.added)
        and not exists (select 1 from role_permission rp where rp.role = a.role and rp.permission = 'user.manage'))
      and not login_elsewhere(p_login, a.clinic_id))
  order by c.name
$$;

-- Whether the second factor of this session was shown to the provider.
alter table sign_in_session add column provider_factor boolean not null default false;
drop function session_begin(uuid, uuid, text, text);
create function session_begin(p_id uuid, p_account uuid, p_address text, p_agent text, p_factor boolean default false) returns void
language sql security definer set search_path from current as $$
  insert into sign_in_session (id, login_id, address, agent, provider_factor)
  select p_id, a.login_id, left(p_address, 60), left(p_agent, 300), p_factor from account a where a.id = p_account and a.login_id is not null
$$;

create function login_has_factor(p_login uuid) returns boolean language sql stable security definer set search_path from current as $$
  select exists (select 1 from login_totp t where t.login_id = p_login and t.confirmed_at is not null)
$$;
revoke execute on function login_has_factor(uuid) from public;

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
  ended timestamptz;
  factor boolean := false;
begin
  select x.* into a from account x where x.active and x.id = p_account;
  if not found or p_epoch is not null and p_epoch <> a.epoch then
    return;
  end if;
  if p_session is not null then
    select s.ended_at, s.provider_factor into ended, factor from sign_in_session s where s.id = p_session;
    if ended is not null then
      return;
    end if;
  end if;
  c := coalesce(a.clinic_id, p_chosen);
  perform set_config('carequay.clinic', coalesce(c::text, ''), true), set_config('carequay.account', a.id::text, true),
    set_config('carequay.actor', a.person_name, true), set_config('carequay.role', a.role, true),
    set_config('carequay.request', p_request, true), set_config('carequay.reason', coalesce(p_reason, ''), true),
    set_config('carequay.proof', p_proof, true), set_config('carequay.factor', case when factor then 'provider' else '' end, true);
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
  if p_job or a.login_id is null or a.clinic_id is null or factor or not coalesce(a.role = any (rules.second_factor), false)
      or login_has_factor(a.login_id) then
    select string_agg(p, ' ') into keys from (
      select rp.permission as p from role_permission rp where rp.role = a.role and rp.permission <> all (a.removed)
      union select unnest(a.added)) held;
  end if;
  return query
    select c, a.id, a.role, keys, a.person_name, (select z.zone from clinic z where z.id = c), a.epoch;
end $$;
