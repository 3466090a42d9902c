-- Publishes documents for lists of other features. No downtime.

create view document_card with (security_invoker = true) as
select clinic_id, id as document_id, patient_id, case_id, kind, title, created_at, created_by from document;
grant select on document_card to carequay_app;
