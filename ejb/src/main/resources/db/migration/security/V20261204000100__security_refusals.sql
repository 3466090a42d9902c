-- That somebody asked for the record of a patient they may not see stands in the trail, and in that record's history. No downtime.

-- Whether the clinic has that patient and the caller may not see them.
create function is_hidden_patient(p_patient uuid) returns boolean
language sql stable security definer set search_path from current as $$
  select exists (select from patient p where p.clinic_id = bound_clinic() and p.id = p_patient) and not may_see_patient(p_patient)
$$;
