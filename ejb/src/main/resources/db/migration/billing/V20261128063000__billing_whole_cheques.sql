-- A cheque is settled or returned whole: how many invoices hold it is told to whoever does not see them all. No downtime.

create function cheque_holders(p_cheque uuid) returns integer
language sql stable security definer set search_path from current as $$
  select count(*)::integer from invoice i where i.clinic_id = bound_clinic() and i.cheque_id = p_cheque
$$;

-- Whoever took a payment counts it, also when the patient has become confidential since.
drop policy if exists visible_patients on patient_payment;
create policy visible_patients on patient_payment as restrictive for all to carequay_app
  using ((select sees_all_patients()) or account_id = bound_account() or may_see_patient(patient_id)) with check (true);
