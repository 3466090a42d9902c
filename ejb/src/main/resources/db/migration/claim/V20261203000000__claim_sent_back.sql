-- What was paid for a claim that is nobody's here is sent back to the insurer, or the insurer keeps it back from a later payment.
-- Nobody sends back what they dismissed. No downtime.

alter table remittance_claim
  add column sent_back_way text check (sent_back_way in ('PAYMENT', 'OFFSET')),
  add column sent_back_reference text check (length(sent_back_reference) between 1 and 60),
  add column sent_back_account uuid,
  add column sent_back_by text,
  add column sent_back_at timestamptz,
  drop constraint remittance_claim_state,
  drop constraint remittance_claim_of_nobody,
  drop constraint remittance_claim_dismissed,
  add constraint remittance_claim_state check (
    state in ('POSTED', 'DENIED', 'REVERSAL', 'REVERSED', 'UNMATCHED', 'DISMISSED', 'SENT_BACK')),
  add constraint remittance_claim_of_nobody check ((state in ('UNMATCHED', 'DISMISSED', 'SENT_BACK')) = (invoice_id is null)),
  add constraint remittance_claim_dismissed check ((state in ('DISMISSED', 'SENT_BACK')) = (dismissed_for is not null)),
  add constraint remittance_claim_sent_back check (
    (state = 'SENT_BACK') = (sent_back_way is not null) and (state = 'SENT_BACK') = (sent_back_reference is not null)
    and (state = 'SENT_BACK') = (sent_back_by is not null) and (state = 'SENT_BACK') = (sent_back_at is not null)
    and (state <> 'SENT_BACK' or paid > 0)),
  add constraint remittance_claim_two_people check (state <> 'SENT_BACK' or sent_back_account is distinct from matched_account);

create or replace function remittance_claim_guard() returns trigger language plpgsql as $$
declare
  decided text[] := array['version', 'state', 'invoice_id', 'reverses_id', 'matched_account', 'matched_by', 'matched_at',
    'dismissed_for', 'sent_back_way', 'sent_back_reference', 'sent_back_account', 'sent_back_by', 'sent_back_at'];
begin
  if tg_op = 'DELETE' or to_jsonb(new) - decided is distinct from to_jsonb(old) - decided
      or (old.state, new.state) not in (('UNMATCHED', 'POSTED'), ('UNMATCHED', 'DENIED'), ('UNMATCHED', 'REVERSAL'),
        ('POSTED', 'REVERSED'), ('DENIED', 'REVERSED'), ('UNMATCHED', 'DISMISSED'), ('DISMISSED', 'UNMATCHED'),
        ('DISMISSED', 'SENT_BACK'))
      or old.state in ('POSTED', 'DENIED') and new.invoice_id is distinct from old.invoice_id
      or new.state = 'SENT_BACK' and (new.matched_account, new.matched_by, new.matched_at, new.dismissed_for)
        is distinct from (old.matched_account, old.matched_by, old.matched_at, old.dismissed_for) then
    raise exception 'a claim of a remittance is matched once' using errcode = '23514';
  end if;
  return new;
end $$;
