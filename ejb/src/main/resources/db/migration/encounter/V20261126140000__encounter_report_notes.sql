-- A note may be written as a report; codes of notes that are still drafts, for the other features. No downtime.

alter table note
  add column kind text not null default 'SOAP' check (kind in ('SOAP', 'REPORT')),
  -- Of what the report said when it was signed.
  add column report_hash text check (report_hash ~ '^[0-9a-f]{64}$'),
  add check ((report_hash is not null) = (kind = 'REPORT' and status <> 'DRAFT'));

create view encounter_diagnosis_card with (security_invoker = true) as
select d.clinic_id, n.encounter_id, d.position, d.code, c.long_text as description, d.causation
from note_diagnosis d
join note n on n.clinic_id = d.clinic_id and n.id = d.note_id
join icd10_code c on c.code = d.code;

create view encounter_procedure_card with (security_invoker = true) as
select p.clinic_id, n.encounter_id, p.position, p.code, p.units, p.pointers
from note_charge p
join note n on n.clinic_id = p.clinic_id and n.id = p.note_id;

grant select on encounter_diagnosis_card, encounter_procedure_card to carequay_app;
