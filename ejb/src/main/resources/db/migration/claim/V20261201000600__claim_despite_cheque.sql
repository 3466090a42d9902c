-- An insurer's payment may look like a cheque that was taken by hand: why it is not. No downtime.

alter table remittance add column despite text check (length(despite) between 1 and 300);
