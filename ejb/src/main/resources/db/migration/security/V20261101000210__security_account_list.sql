-- The accounts of the bound clinic with their e-mails; without a clinic the super admins' own. No downtime.
create function clinic_accounts()
returns table (id uuid, email text, client_id text, person_name text, role text, active boolean)
language sql stable security definer set search_path from current as $$
  select a.id, l.email::text, a.client_id, a.person_name, a.role, a.active
  from account a left join login l on l.id = a.login_id
  where a.clinic_id is not distinct from bound_clinic()
  order by a.person_name
$$;
