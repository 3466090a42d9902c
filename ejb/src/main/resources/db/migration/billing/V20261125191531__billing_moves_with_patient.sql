-- Invoices, statements and append-only rows stay as they are, but may become the surviving record's when two records of one
-- person are merged. No downtime.

create or replace function invoice_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'an invoice is never removed' using errcode = '23514';
  end if;
  if tg_op = 'INSERT' then
    if new.state <> 'PENDING_INVOICE' or new.moves <> 1 then
      raise exception 'an invoice starts in PENDING_INVOICE' using errcode = '23514';
    end if;
    return new;
  end if;
  if patient_moves(to_jsonb(old), to_jsonb(new)) then
    return new;
  end if;
  if (new.clinic_id, new.id, new.number, new.case_id, new.patient_id, new.invoiced_on, new.billed)
      is distinct from (old.clinic_id, old.id, old.number, old.case_id, old.patient_id, old.invoiced_on, old.billed)
      or old.agreed is not null and (new.agreed, new.approved_account, new.approved_by, new.letter_id)
      is distinct from (old.agreed, old.approved_account, old.approved_by, old.letter_id)
      or old.sent_on is not null and (new.sent_to, new.sent_on, new.document_id)
      is distinct from (old.sent_to, old.sent_on, old.document_id) then
    raise exception 'what an invoice says is fixed' using errcode = '23514';
  end if;
  if new.moves = old.moves then
    if new.state <> old.state then
      raise exception 'an invoice does not move without its history' using errcode = '23514';
    end if;
    if new.left_state is distinct from old.left_state
        and (old.left_state, new.left_state) is distinct from ('CHEQUE_RECEIVED', 'PENDING_CHEQUE') then
      raise exception 'an invoice goes back to the stage it left' using errcode = '23514';
    end if;
    return new;
  end if;
  if new.moves <> old.moves + 1
      or not exists (select from invoice_state_move m where m.from_state = old.state and m.to_state = new.state) then
    raise exception 'an invoice does not go from % to %', old.state, new.state using errcode = '23514';
  end if;
  if new.left_state is not null and new.left_state <> old.state then
    raise exception 'an invoice set aside remembers the stage it left' using errcode = '23514';
  end if;
  if old.left_state is not null and new.state like any (array['PENDING_%', 'CHEQUE_RECEIVED'])
      and new.state <> old.left_state then
    raise exception 'an invoice goes back to the stage it left' using errcode = '23514';
  end if;
  return new;
end $$;

create or replace function statement_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a statement is never removed' using errcode = '23514';
  end if;
  if patient_moves(to_jsonb(old), to_jsonb(new)) then
    return new;
  end if;
  if old.document_id is not null
      or to_jsonb(new) - array['document_id', 'sha256', 'issued_at']
      is distinct from to_jsonb(old) - array['document_id', 'sha256', 'issued_at'] then
    raise exception 'a statement is frozen' using errcode = '23514';
  end if;
  return new;
end $$;

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and patient_moves(to_jsonb(old), to_jsonb(new)) then
    return new;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = '23514';
end $$;
