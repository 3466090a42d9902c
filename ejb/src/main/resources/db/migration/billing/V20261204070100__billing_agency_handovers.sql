-- What is handed to a collection agency: numbered lists, frozen when they are handed over. No downtime.

alter table document drop constraint document_kind_check;
alter table document add constraint document_kind_check check (kind in
  ('LETTER_OF_PROTECTION', 'INVOICE', 'STATEMENT', 'REDUCTION_LETTER', 'CLINICAL_REPORT', 'RECEIPT', 'CONSENT', 'LETTER',
   'RECORDS_PACK', 'REMITTANCE', 'CLAIM', 'AGENCY_LIST', 'UPLOAD'));

alter table document_disclosure drop constraint document_disclosure_recipient_kind_check;
alter table document_disclosure add constraint document_disclosure_recipient_kind_check check (recipient_kind in
  ('ATTORNEY', 'REFERRING_PROVIDER', 'COLLECTION_AGENCY', 'OTHER'));

create table agency_handover (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  number int not null check (number > 0),
  agency text not null check (length(agency) between 1 and 120),
  handed_on date not null,
  handed_at timestamptz not null,
  handed_account uuid,
  handed_by text not null,
  invoices int not null check (invoices > 0),
  total numeric(14, 2) not null check (total > 0),
  -- The list as it was handed over; there once the lines are.
  workbook_id uuid,
  csv_id uuid,
  primary key (clinic_id, id),
  unique (clinic_id, number),
  foreign key (clinic_id, workbook_id) references document (clinic_id, id),
  foreign key (clinic_id, csv_id) references document (clinic_id, id),
  check ((workbook_id is null) = (csv_id is null))
);
call protect_table('agency_handover');

create function agency_handover_guard() returns trigger language plpgsql as $$
begin
  if old.workbook_id is not null
      or to_jsonb(new) - array['workbook_id', 'csv_id'] is distinct from to_jsonb(old) - array['workbook_id', 'csv_id'] then
    raise exception 'a hand-over is frozen' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger agency_handover_guard before update on agency_handover
  for each row execute function agency_handover_guard();

-- An invoice of a hand-over, with what the agency is told of whoever owes it, as it was then.
create table agency_handover_line (
  clinic_id uuid not null,
  id uuid not null,
  handover_id uuid not null,
  position int not null check (position > 0),
  invoice_id uuid not null,
  -- The move of the invoice that put it into collections: for one such move it is handed over once.
  move int not null check (move > 0),
  patient_id uuid not null,
  number text not null,
  patient_name text not null,
  -- Of the patient, when nobody else answers for the bill.
  birth_date date,
  -- Who owes it: the guarantor, or else the patient.
  debtor text not null,
  line text,
  city text,
  state text,
  postal_code text,
  phone text,
  first_service date,
  last_service date,
  paid numeric(12, 2) not null,
  balance numeric(12, 2) not null check (balance > 0),
  primary key (clinic_id, id),
  unique (clinic_id, handover_id, position),
  unique (clinic_id, invoice_id, move),
  foreign key (clinic_id, handover_id) references agency_handover (clinic_id, id),
  foreign key (clinic_id, invoice_id) references invoice (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id)
);
create index agency_handover_line_patient on agency_handover_line (clinic_id, patient_id);
call protect_table('agency_handover_line');
revoke update on agency_handover_line from carequay_app;

create function agency_handover_line_guard() returns trigger language plpgsql as $$
begin
  if not patient_moves(to_jsonb(old), to_jsonb(new)) then
    raise exception 'a hand-over is frozen' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger agency_handover_line_guard before update on agency_handover_line
  for each row execute function agency_handover_line_guard();

-- Whether it names somebody whom the caller may not see; then its list is not for them.
create function agency_handover_hides(p_handover uuid) returns boolean
language sql stable security definer set search_path from current as $$
  select not sees_all_patients() and exists (select 1 from agency_handover_line l
    where l.clinic_id = bound_clinic() and l.handover_id = p_handover and not may_see_patient(l.patient_id))
$$;

create index statement_line_invoice on statement_line (clinic_id, invoice_id);
