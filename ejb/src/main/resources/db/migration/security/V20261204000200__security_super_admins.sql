-- What super admins do stands in the trail: their signing in and the changes of accounts that belong to no clinic in the installation's,
-- their going on in a clinic in that clinic's as well. No downtime.

create or replace function audit_changes() returns trigger language plpgsql security definer set search_path from current as $$
declare
  masked text[] := string_to_array(coalesce(tg_argv[0], ''), ',');
  patient_column text := coalesce(tg_argv[1], 'patient_id');
begin
  if tg_op = 'INSERT' then
    insert into audit_event (clinic_id, account_id, actor, role, action, entity, entity_id, patient_id, before, after,
        request_id, reason, proof)
    select coalesce((j.v ->> 'clinic_id')::uuid, installation()), bound_account(),
      coalesce(nullif(current_setting('carequay.actor', true), ''), session_user),
      coalesce(nullif(current_setting('carequay.role', true), ''), 'DATABASE'),
      'CREATE', tg_table_name, (j.v ->> 'id')::uuid, (j.v ->> patient_column)::uuid, null,
      jsonb_strip_nulls(j.v - 'clinic_id' - masked),
      nullif(current_setting('carequay.request', true), ''), nullif(current_setting('carequay.reason', true), ''),
      nullif(current_setting('carequay.proof', true), '')
    from (select to_jsonb(n) as v from new_rows n) j;
  elsif tg_op = 'DELETE' then
    insert into audit_event (clinic_id, account_id, actor, role, action, entity, entity_id, patient_id, before, after,
        request_id, reason, proof)
    select coalesce((j.v ->> 'clinic_id')::uuid, installation()), bound_account(),
      coalesce(nullif(current_setting('carequay.actor', true), ''), session_user),
      coalesce(nullif(current_setting('carequay.role', true), ''), 'DATABASE'),
      'DELETE', tg_table_name, (j.v ->> 'id')::uuid, (j.v ->> patient_column)::uuid,
      jsonb_strip_nulls(j.v - 'clinic_id' - masked), null,
      nullif(current_setting('carequay.request', true), ''), nullif(current_setting('carequay.reason', true), ''),
      nullif(current_setting('carequay.proof', true), '')
    from (select to_jsonb(o) as v from old_rows o) j;
  else
    insert into audit_event (clinic_id, account_id, actor, role, action, entity, entity_id, patient_id, before, after,
        request_id, reason, proof)
    select coalesce((n.v ->> 'clinic_id')::uuid, installation()), bound_account(),
      coalesce(nullif(current_setting('carequay.actor', true), ''), session_user),
      coalesce(nullif(current_setting('carequay.role', true), ''), 'DATABASE'),
      'UPDATE', tg_table_name, (n.v ->> 'id')::uuid, (n.v ->> patient_column)::uuid,
      d.before - masked || masked_changes(d.before, masked), d.after - masked || masked_changes(d.after, masked),
      nullif(current_setting('carequay.request', true), ''), nullif(current_setting('carequay.reason', true), ''),
      nullif(current_setting('carequay.proof', true), '')
    from (select to_jsonb(r) as v from new_rows r) n
    join (select to_jsonb(r) as v from old_rows r) o
      on o.v ->> 'id' = n.v ->> 'id' and o.v ->> 'clinic_id' is not distinct from n.v ->> 'clinic_id'
    cross join lateral (
      select jsonb_object_agg(k.key, o.v -> k.key) as before, jsonb_object_agg(k.key, k.value) as after
      from jsonb_each(n.v) k
      where k.value is distinct from o.v -> k.key) d
    where d.after is not null;
  end if;
  return null;
end $$;

create or replace function sign_in_end(p_login uuid, p_success boolean, p_address text) returns void
language plpgsql security definer set search_path from current as $$
declare
  l login;
  a account;
begin
  if p_success then
    update login set failures = 0, first_failure_at = null, locked_until = null where id = p_login;
    perform attempt_passed(p_login, p_address);
  end if;
  select * into l from login where id = p_login;
  for a in select * from account where login_id = p_login and (accepted or clinic_id is null) loop
    perform audit_write(coalesce(a.clinic_id, installation()),
      case when p_success then 'SIGN_IN' when l.locked_until is not null then 'SIGN_IN_LOCKED' else 'SIGN_IN_FAILED' end,
      'account', a.id, null, null, jsonb_build_object('account', a.person_name, 'address', p_address));
  end loop;
end $$;

create or replace function second_factor_tell(p_account uuid, p_success boolean, p_address text) returns void
language sql security definer set search_path from current as $$
  select audit_write(coalesce(o.clinic_id, installation()),
    case when p_success then 'SECOND_FACTOR' else 'SECOND_FACTOR_FAILED' end, 'account', o.id, null, null,
    jsonb_build_object('account', o.person_name, 'address', p_address))
  from account a join account o on o.login_id = a.login_id where a.id = p_account and (o.accepted or o.clinic_id is null)
$$;

-- Tells that the calling super admin acts in that clinic from now on. Returns the minutes without an act after which the clinic wants a
-- session locked; null: as the server says. Nobody else can call it for a clinic.
create function clinic_entered(p_clinic uuid) returns integer
language plpgsql security definer set search_path from current as $$
declare
  chain uuid;
begin
  if not exists (select from account a where a.id = bound_account() and a.clinic_id is null and a.role = 'SUPER_ADMIN' and a.active)
      or not exists (select from clinic c where c.id = p_clinic) then
    raise exception 'not a super admin, or no clinic' using errcode = '42501';
  end if;
  foreach chain in array array[p_clinic, installation()] loop
    perform audit_write(chain, 'CLINIC_ENTERED', 'clinic', p_clinic, null, null, null);
  end loop;
  return (select p.idle_minutes from security_policy p where p.clinic_id = p_clinic);
end $$;
