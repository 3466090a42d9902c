-- Publishes all letters of protection, also those that are no longer live, for lists of other features. No downtime.

create view letter_card with (security_invoker = true) as
select clinic_id, id as lop_id, case_id, patient_id, status, attorney_name, document_id, created_at, created_by
from letter_of_protection;
grant select on letter_card to carequay_app;
