-- Ties billing to the records of the other features. No downtime.

alter table invoice add foreign key (clinic_id, case_id) references case_file (clinic_id, id);
alter table invoice add foreign key (clinic_id, patient_id) references patient (clinic_id, id);
alter table invoice add foreign key (clinic_id, document_id) references document (clinic_id, id);
alter table invoice add foreign key (clinic_id, letter_id) references document (clinic_id, id);
alter table invoice_line add foreign key (clinic_id, encounter_id) references encounter (clinic_id, id);
alter table invoice_encounter add foreign key (clinic_id, encounter_id) references encounter (clinic_id, id);
alter table ledger_line add foreign key (clinic_id, case_id) references case_file (clinic_id, id);
alter table statement_run add foreign key (clinic_id, workbook_id) references document (clinic_id, id);
alter table statement add foreign key (clinic_id, case_id) references case_file (clinic_id, id);
alter table statement add foreign key (clinic_id, patient_id) references patient (clinic_id, id);
alter table statement add foreign key (clinic_id, document_id) references document (clinic_id, id);
