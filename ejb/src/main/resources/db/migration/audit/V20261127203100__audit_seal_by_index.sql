-- Sealing looks for the link of each event by its key, also while the table of links was empty when it was last counted: then
-- PostgreSQL read all links there were for each event, and a million events took hours instead of seconds. No downtime.
alter function audit_seal() set enable_seqscan = off;
