-- Publishes the moves of invoices for lists of other features. No downtime.

create view invoice_move_card with (security_invoker = true) as
select m.clinic_id, m.id as move_id, m.invoice_id, i.patient_id, i.number, i.billed, m.to_state, m.at, m.by_name
from invoice_move m
join invoice i on i.clinic_id = m.clinic_id and i.id = m.invoice_id;
grant select on invoice_move_card to carequay_app;
