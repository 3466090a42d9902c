-- A second payment of one insurer for one claim waits for a person: it may be paid twice, and would pay the patient's share. No downtime.
alter table remittance_claim
  drop constraint remittance_claim_why_check,
  add constraint remittance_claim_why_check check (
    why in ('NO_INVOICE', 'NOT_SENT', 'NOT_OPEN', 'PATIENT_DIFFERS', 'CHARGE_DIFFERS', 'NOTHING_TO_REVERSE', 'PAID_ALREADY'));
