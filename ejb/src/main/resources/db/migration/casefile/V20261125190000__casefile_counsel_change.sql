-- How a case went from counsel to counsel. No downtime.

create table counsel_change (
  clinic_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  from_firm_id uuid,
  from_attorney_id uuid,
  to_firm_id uuid,
  to_attorney_id uuid,
  -- The day from which the new counsel stands for the patient, or the former one withdrew.
  effective_on date not null,
  reason text not null check (reason <> '' and length(reason) <= 500),
  at timestamptz not null,
  by_person text not null,
  account_id uuid,
  primary key (clinic_id, id),
  foreign key (clinic_id, case_id) references case_file (clinic_id, id),
  foreign key (clinic_id, from_firm_id) references firm (clinic_id, id),
  foreign key (clinic_id, from_firm_id, from_attorney_id) references attorney (clinic_id, firm_id, id),
  foreign key (clinic_id, to_firm_id, to_attorney_id) references attorney (clinic_id, firm_id, id),
  check ((to_firm_id is null) = (to_attorney_id is null)),
  check (from_attorney_id is distinct from to_attorney_id)
);
create index counsel_change_case on counsel_change (clinic_id, case_id, at);

call protect_table('counsel_change');
revoke update on counsel_change from carequay_app;
