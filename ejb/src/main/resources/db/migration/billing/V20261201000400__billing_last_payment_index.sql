-- The last payment of each invoice without the rest of its entries: what aging by the last payment reads. Builds an index over the
-- journal; on a large one bookings wait until it is there.

create index ledger_entry_last_payment on ledger_entry (clinic_id, invoice_id, booked_on) include (id)
  where kind = 'PAYMENT' and reverses_id is null;
