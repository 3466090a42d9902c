-- Whether one may see a patient is asked by nearly every statement of a caller who does not see all of them. As a function in SQL it was
-- planned anew by each of them, which cost a fifth of a booking; PL/pgSQL plans it once for a connection. It answers as before. No downtime.

create or replace function in_care_team(p_patient uuid, p_account uuid) returns boolean
language plpgsql stable security definer parallel safe set search_path from current as $$
begin
  return exists (select 1 from care_team_member m where m.clinic_id = bound_clinic() and m.patient_id = p_patient
      and m.account_id = p_account and m.ended_at is null)
    or exists (select 1 from appointment a join provider p on p.clinic_id = a.clinic_id and p.id = a.provider_id
      left join provider s on s.clinic_id = p.clinic_id and s.id = p.supervisor_id
      where a.clinic_id = bound_clinic() and a.patient_id = p_patient and p_account in (p.account_id, s.account_id)
        and a.status not in ('CANCELLED', 'ENTERED_IN_ERROR', 'WAITLIST'))
    or exists (select 1 from encounter e join provider p on p.clinic_id = e.clinic_id and p.id = e.provider_id
      left join provider s on s.clinic_id = p.clinic_id and s.id = p.supervisor_id
      where e.clinic_id = bound_clinic() and e.patient_id = p_patient and p_account in (p.account_id, s.account_id));
end $$;

create or replace function may_see_patient(p_patient uuid) returns boolean
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
  return in_care_team(p_patient, bound_account())
    or exists (select 1 from emergency_access e where e.clinic_id = bound_clinic() and e.account_id = bound_account()
      and e.patient_id = p_patient and e.ends_at > clock_timestamp());
end $$;
