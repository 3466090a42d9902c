-- Publishes the lines of invoices for claims to insurers. No downtime.

create view invoice_line_card with (security_invoker = true) as
select l.clinic_id, l.invoice_id, l.position, l.encounter_id, l.date_of_service, l.code, l.modifiers, l.place_of_service,
  l.units, l.amount, l.diagnoses
from invoice_line l;
grant select on invoice_line_card to carequay_app;
