-- What is in collections is the agency's to ask for: statement runs leave it out and say so. No downtime.
alter table statement_skip
  drop constraint statement_skip_reason_check,
  add constraint statement_skip_reason_check check (reason in ('HOLD', 'BELOW_MINIMUM', 'COLLECTIONS'));

-- Whether a cheque came as an insurer's payment already is asked for each cheque that is taken.
create index ledger_entry_remittance on ledger_entry (clinic_id, booked_on) where kind = 'REMITTANCE';
