-- Patients are found by the numbers of the cases that were opened so far. No downtime.

do $$
declare
  clinic record;
begin
  alter table patient_token disable trigger user;
  for clinic in select id from clinic loop
    perform set_config('carequay.clinic', clinic.id::text, true);
    insert into patient_token (clinic_id, token, patient_id, kind)
    select c.clinic_id, n.token, c.patient_id, 'CASE'
    from case_file c
    cross join lateral (values (code_token(c.case_no)), (regexp_replace(code_token(c.case_no), '^\D+', ''))) n (token)
    where c.clinic_id = clinic.id and n.token <> ''
    on conflict do nothing;
  end loop;
  perform set_config('carequay.clinic', '', true);
  alter table patient_token enable trigger user;
end $$;
