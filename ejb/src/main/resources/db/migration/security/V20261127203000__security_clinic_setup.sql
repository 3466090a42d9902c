-- What a clinic is called and where it is can be changed by its administrators. No downtime.

-- Not "version": statements that join these tables with others name that column of the others.
alter table clinic add column profile_version bigint not null default 1;
alter table site add column profile_version bigint not null default 1;

-- The application changes a clinic by this function alone, the bound one. Returns the version, null when it was not the one seen.
create function clinic_change(p_version bigint, p_name text, p_legal text, p_tin text, p_phone text, p_zone text, p_locale text, p_address jsonb)
returns bigint language plpgsql security definer set search_path from current as $$
declare
  before clinic;
  after clinic;
begin
  select * into strict before from clinic where id = bound_clinic() for update;
  if before.profile_version <> p_version then
    return null;
  end if;
  update clinic set profile_version = profile_version + 1, name = p_name, legal_name = p_legal, tin = p_tin, phone = p_phone, zone = p_zone,
    locale = p_locale, address = p_address
  where id = bound_clinic() returning * into after;
  perform audit_write(bound_clinic(), 'UPDATE', 'clinic', bound_clinic(), null,
    (select jsonb_object_agg(b.key, b.value) from jsonb_each(to_jsonb(before)) b where b.value is distinct from to_jsonb(after) -> b.key),
    (select jsonb_object_agg(a.key, a.value) from jsonb_each(to_jsonb(after)) a where a.value is distinct from to_jsonb(before) -> a.key));
  return after.profile_version;
end $$;
revoke update on clinic from carequay_app;

-- Opens a clinic with its first site and its first administrator, who is to be invited; by a super admin. From here on the
-- transaction works in the new clinic. False when there is one with that code.
create function clinic_open(
  p_id uuid, p_code text, p_name text, p_legal text, p_tin text, p_phone text, p_zone text, p_locale text, p_address jsonb,
  p_site uuid, p_site_name text, p_account uuid, p_login uuid, p_email text, p_hash text, p_person text, p_language text)
returns boolean language plpgsql security definer set search_path from current as $$
begin
  if coalesce(current_setting('carequay.role', true), '') <> 'SUPER_ADMIN' then
    raise exception 'clinics are opened by super admins' using errcode = '42501';
  end if;
  insert into clinic (id, code, name, legal_name, tin, phone, zone, locale, address)
  values (p_id, p_code, p_name, p_legal, p_tin, p_phone, p_zone, p_locale, p_address) on conflict (code) do nothing;
  if not found then
    return false;
  end if;
  perform set_config('carequay.clinic', p_id::text, true);
  perform audit_write(p_id, 'CREATE', 'clinic', p_id, null, null, jsonb_build_object('code', p_code, 'name', p_name));
  insert into site (clinic_id, id, name, address) values (p_id, p_site, p_site_name, p_address);
  perform account_invite(p_id, p_account, p_login, p_email, p_hash, p_person, 'CLINIC_ADMIN', p_language);
  return true;
end $$;
