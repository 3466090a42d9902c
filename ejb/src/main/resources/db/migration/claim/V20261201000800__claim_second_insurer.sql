-- Claims to the second insurer, once the first one has answered. No downtime.

alter table claim_file add column turn text not null default 'P' check (turn in ('P', 'S'));
drop index claim_file_original;
create unique index claim_file_original on claim_file (clinic_id, invoice_id, turn) where frequency = '1';
