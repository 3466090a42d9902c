-- A patient's claim says by a foreign key whose it is, so that it is found when two records of one person are merged.
-- No downtime; writes the patient of every patient's claim once.

alter table booking_claim add column patient_id uuid;
alter table booking_claim no force row level security;
update booking_claim set patient_id = holder_id where kind = 'PATIENT';
alter table booking_claim force row level security;
alter table booking_claim add foreign key (clinic_id, patient_id) references patient (clinic_id, id);
alter table booking_claim add constraint booking_claim_patient_holds
  check ((kind = 'PATIENT') = (patient_id is not null) and (patient_id is null or patient_id = holder_id));
create index booking_claim_patient on booking_claim (clinic_id, patient_id) where patient_id is not null;

-- Holder and patient are one thing: bookings name the holder, a merge names the patient.
create function booking_claim_patient() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.patient_id := new.holder_id;
  else
    new.holder_id := new.patient_id;
  end if;
  return new;
end $$;
create trigger booking_claim_patient before insert on booking_claim for each row when (new.kind = 'PATIENT')
  execute function booking_claim_patient();
create trigger booking_claim_moved before update of patient_id on booking_claim for each row
  when (new.kind = 'PATIENT' and new.patient_id is distinct from old.patient_id) execute function booking_claim_patient();
