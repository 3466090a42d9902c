-- What is owed, by invoice, without the other side of the entries: half of what aging reads. Builds an index over the journal; on a
-- large one bookings wait until it is there.

create index ledger_line_receivable on ledger_line (clinic_id, invoice_id, booked_on) include (debit, credit)
  where account in ('RECEIVABLE', 'PATIENT_RECEIVABLE', 'DISPUTED_RECEIVABLE');
