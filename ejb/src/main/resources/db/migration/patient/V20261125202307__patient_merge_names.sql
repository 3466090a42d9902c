-- Other names of a patient are chosen field by field when two records are merged, so they are not moved. No downtime.
comment on column patient_name.patient_id is 'merge: record';
