-- An insurer takes a denial back, too: nothing is booked, and the claim is open for what comes next. No downtime.

create or replace function remittance_claim_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
      or to_jsonb(new) - array['version', 'state', 'invoice_id', 'reverses_id', 'matched_account', 'matched_by', 'matched_at']
      is distinct from
      to_jsonb(old) - array['version', 'state', 'invoice_id', 'reverses_id', 'matched_account', 'matched_by', 'matched_at']
      or (old.state, new.state) not in (('UNMATCHED', 'POSTED'), ('UNMATCHED', 'DENIED'), ('UNMATCHED', 'REVERSAL'),
        ('POSTED', 'REVERSED'), ('DENIED', 'REVERSED'))
      or old.state in ('POSTED', 'DENIED') and new.invoice_id is distinct from old.invoice_id then
    raise exception 'a claim of a remittance is matched once' using errcode = '23514';
  end if;
  return new;
end $$;
