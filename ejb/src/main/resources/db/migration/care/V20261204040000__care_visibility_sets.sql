-- A list of a caller who does not see all patients asked may_see_patient for each row: 7 µs a row where some patients are confidential,
-- 150 for a physician limited to their own, so a calendar day of 2,000 visits took 45 and 310 ms. Now the few confidential patients of
-- the clinic, and the providers the caller is or supervises, are looked up once a statement. Who sees whom stays as it is. No downtime:
-- the policies are altered after the migration (afterMigrate__care_limits.sql), and the older functions answer on.

-- The provider that account is, and those whom it supervises.
create function providers_of(p_account uuid) returns uuid[]
language plpgsql stable security definer parallel safe set search_path from current as $$
declare
  clinic uuid := bound_clinic();
  own uuid := (select p.id from provider p where p.clinic_id = clinic and p.account_id = p_account);
begin
  return case when own is null then '{}'
    else array(select p.id from provider p where p.clinic_id = clinic and (p.id = own or p.supervisor_id = own)) end;
end $$;

-- Whether that account treats the patient; p_providers: providers_of it.
create function in_care_team(p_patient uuid, p_account uuid, p_providers uuid[]) returns boolean
language plpgsql stable security definer parallel safe set search_path from current as $$
declare
  clinic uuid := bound_clinic();
begin
  return exists (select 1 from care_team_member m where m.clinic_id = clinic and m.patient_id = p_patient
      and m.account_id = p_account and m.ended_at is null)
    or p_providers <> '{}' and (
      exists (select 1 from appointment a where a.clinic_id = clinic and a.patient_id = p_patient
        and a.provider_id = any (p_providers) and a.status not in ('CANCELLED', 'ENTERED_IN_ERROR', 'WAITLIST'))
      or exists (select 1 from encounter e where e.clinic_id = clinic and e.patient_id = p_patient
        and e.provider_id = any (p_providers)));
end $$;

create or replace function in_care_team(p_patient uuid, p_account uuid) returns boolean
language plpgsql stable security definer parallel safe set search_path from current as $$
begin
  return in_care_team(p_patient, p_account, providers_of(p_account));
end $$;

-- Whether the caller may see the patient; p_providers: providers_of them.
create function may_see_patient(p_patient uuid, p_providers uuid[]) returns boolean
language plpgsql stable security definer parallel safe cost 500 set search_path from current as $$
declare
  mode text := coalesce(current_setting('carequay.patients', true), '');
begin
  if mode = '' then
    return true;
  end if;
  if mode = 'CONFIDENTIAL' and not exists (select 1 from patient p
      where p.clinic_id = bound_clinic() and p.id = p_patient and p.confidential) then
    return true;
  end if;
  return in_care_team(p_patient, bound_account(), p_providers)
    or exists (select 1 from emergency_access e where e.clinic_id = bound_clinic() and e.account_id = bound_account()
      and e.patient_id = p_patient and e.ends_at > clock_timestamp());
end $$;

create or replace function may_see_patient(p_patient uuid) returns boolean
language plpgsql stable security definer parallel safe cost 500 set search_path from current as $$
begin
  return may_see_patient(p_patient, providers_of(bound_account()));
end $$;

-- The confidential patients of the clinic, for a caller from whom only such are hidden. When they are more than 100, or others are
-- hidden too, one null: "not in" then says of nobody that they are seen, and each row is asked about. Never an empty list by mistake.
create function few_confidential_patients() returns uuid[]
language plpgsql stable security definer parallel safe set search_path from current as $$
declare
  few uuid[];
begin
  if coalesce(current_setting('carequay.patients', true), '') <> 'CONFIDENTIAL' then
    return array[null::uuid];
  end if;
  few := array(select p.id from patient p where p.clinic_id = bound_clinic() and p.confidential limit 101);
  return case when cardinality(few) > 100 then array[null::uuid] else few end;
end $$;
