-- Who sees own patients only. No downtime: nobody is limited until a clinic says so.

alter table security_policy add column own_patients boolean not null default false;
-- Besides the clinic's policy, for single physicians.
alter table account add column own_patients boolean not null default false;

create function account_limit(p_id uuid, p_limited boolean) returns boolean
language plpgsql security definer set search_path from current as $$
begin
  update account set own_patients = p_limited, version = version + 1
  where id = p_id and clinic_id = bound_clinic() and role = 'PHYSICIAN';
  return found;
end $$;

drop function clinic_accounts();
create function clinic_accounts()
returns table (id uuid, email text, client_id text, person_name text, role text, active boolean, accepted boolean, added text[],
  removed text[], locale text, version bigint, created_at timestamptz, invited_at timestamptz, last_seen timestamptz,
  locked_until timestamptz, own_patients boolean)
language sql stable security definer set search_path from current as $$
  select a.id, l.email::text, a.client_id, a.person_name, a.role, a.active, a.accepted, a.added, a.removed, a.locale, a.version,
    a.created_at, a.invited_at, (select max(s.seen_at) from sign_in_session s where s.login_id = l.id),
    case when l.locked_until > clock_timestamp() then l.locked_until end, a.own_patients
  from account a left join login l on l.id = a.login_id
  where a.clinic_id is not distinct from bound_clinic()
  order by a.person_name, a.id
$$;
