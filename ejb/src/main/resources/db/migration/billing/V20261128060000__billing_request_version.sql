-- A request names the version of the invoice that was seen; approving it is refused when more has happened since. No downtime.

alter table invoice_request add column invoice_version bigint;
