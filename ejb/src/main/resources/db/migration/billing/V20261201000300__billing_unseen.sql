-- Sums of money are the clinic's whole, also for who does not see every patient: these say what is missing from the rows they see,
-- without a name or a number. Empty for everybody who sees all. No downtime.

create function unseen_invoices() returns table (invoice_id uuid, invoiced_on date, first_service date, billed numeric)
language sql stable security definer set search_path from current as $$
  select i.id, i.invoiced_on,
    (select min(l.date_of_service) from invoice_line l where l.clinic_id = i.clinic_id and l.invoice_id = i.id), i.billed
  from patient p
  join invoice i on i.clinic_id = p.clinic_id and i.patient_id = p.id
  where not sees_all_patients() and p.clinic_id = bound_clinic()
    and (p.confidential or current_setting('carequay.patients', true) <> 'CONFIDENTIAL') and not may_see_patient(p.id)
$$;

-- What was produced on those days on invoices that the caller does not see; priced is the same from units and prices.
create function unseen_production(p_from date, p_to date)
returns table (visits int, lines int, units int, billed numeric, priced numeric)
language sql stable security definer set search_path from current as $$
  select count(distinct l.encounter_id)::int, count(*)::int, sum(l.units)::int, sum(l.amount), sum(l.units * l.unit_price)
  from unseen_invoices() u
  join invoice i on i.clinic_id = bound_clinic() and i.id = u.invoice_id and i.state <> 'VOID'
  join invoice_line l on l.clinic_id = bound_clinic() and l.invoice_id = u.invoice_id
  where l.date_of_service between p_from and p_to
$$;
