-- Blocks that come back every week, such as lunch on Tuesdays: each week is a row of its own, and those that belong together share
-- a repeat. No downtime.

alter table availability_change
  add column repeat_id uuid,
  -- The last day on which one of them may begin.
  add column repeat_until date,
  add check ((repeat_id is null) = (repeat_until is null)),
  add check (repeat_id is null or kind = 'BLOCK');
create index availability_change_repeat on availability_change (clinic_id, repeat_id, from_at) where repeat_id is not null;
