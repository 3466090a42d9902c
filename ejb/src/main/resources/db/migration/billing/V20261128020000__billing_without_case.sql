-- Invoices of patients without a case: their insurance pays, or they themselves. No downtime.

alter table invoice alter column case_id drop not null;

do $$
declare
  old_name text;
begin
  select conname into strict old_name from pg_constraint
  where conrelid = 'ledger_line'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%case_id IS NULL%';
  execute format('alter table ledger_line drop constraint %I', old_name);
end $$;
alter table ledger_line add constraint ledger_line_case_of_invoice check (case_id is null or invoice_id is not null);

create index encounter_unbilled_patient on encounter (clinic_id, patient_id) where case_id is null and not billed;
