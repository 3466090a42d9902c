-- The journal of some days is read in its order, entry after entry with its lines, and not by joining and sorting the lines of all
-- years; and what was booked on some days is summed up without reading them all. Each line written costs one more index entry, at the
-- end of the index. Downtime: while the index is made, nothing can be posted (a second for each million lines).
create index ledger_line_day on ledger_line (clinic_id, booked_on, entry_id);
