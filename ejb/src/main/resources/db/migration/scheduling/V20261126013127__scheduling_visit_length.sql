-- A visit lasts from five minutes to twelve hours, a provider's claim is longer by the buffers, and the history of a visit says
-- what it was moved from. No downtime; both checks read their table once.

alter table appointment add constraint appointment_length
  check (end_at - start_at between interval '5 minutes' and interval '12 hours');

alter table booking_claim drop constraint booking_claim_during_check;
-- What overlaps [a, b) begins after a - 16 hours and before b.
alter table booking_claim add constraint booking_claim_length check (not isempty(during)
  and upper(during) - lower(during) <= case kind when 'PROVIDER' then interval '16 hours' else interval '12 hours' end);

alter table appointment_status_change add column moved_from_end timestamptz;
alter table appointment_status_change add column moved_from_provider uuid;
alter table appointment_status_change add foreign key (clinic_id, moved_from_provider) references provider (clinic_id, id);
alter table appointment_status_change add constraint appointment_status_change_moved
  check ((moved_from_end is null) = (moved_from_provider is null) and (moved_from_end is null or moved_from is not null));
