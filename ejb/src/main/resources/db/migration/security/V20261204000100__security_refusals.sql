-- That somebody asked for the record of a patient they may not see stands in the trail, and in that record's history. No downtime.

-- Tells it, and whether there is such a patient; for a patient who is not there, or whom the caller may see, nothing is told.
create function refused_patient(p_patient uuid) returns boolean
language plpgsql security definer set search_path from current as $$
begin
  if not exists (select from patient p where p.clinic_id = bound_clinic() and p.id = p_patient) or may_see_patient(p_patient) then
    return false;
  end if;
  perform audit_write(bound_clinic(), 'REFUSED', 'patient', p_patient, p_patient, null, null);
  return true;
end $$;
