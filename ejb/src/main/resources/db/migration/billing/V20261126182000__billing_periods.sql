-- Closes periods of the journal: nothing is booked on a day of a closed period any more, whoever tries. An index over the
-- journal by day. No downtime.

create table ledger_close (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  -- The last day of the period; it and all before are closed.
  through date not null,
  -- What all accounts had been debited and credited to the end of that day; and how many entries there were.
  debit numeric(16, 2) not null,
  credit numeric(16, 2) not null,
  entries bigint not null check (entries >= 0),
  closed_account uuid,
  closed_by text not null,
  closed_at timestamptz not null,
  primary key (clinic_id, id),
  unique (clinic_id, through),
  check (debit = credit)
);
call protect_table('ledger_close');
create trigger append_only before update or delete on ledger_close for each row execute function refuse_change();
revoke update on ledger_close from carequay_app;

-- Who books shares the journal with all who book; who closes has it alone.
create function ledger_close_guard() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('ledger:' || new.clinic_id, 0));
  if exists (select from ledger_close c where c.clinic_id = new.clinic_id and c.through >= new.through) then
    raise exception 'periods are closed one after the other' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger ledger_close_guard before insert on ledger_close for each row execute function ledger_close_guard();

create function ledger_period_guard() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('ledger:' || new.clinic_id, 0));
  if exists (select from ledger_close c where c.clinic_id = new.clinic_id and c.through >= new.booked_on) then
    raise exception 'the period of % is closed', new.booked_on using errcode = '23514', constraint = 'ledger_period_closed';
  end if;
  return new;
end $$;
create trigger ledger_period_guard before insert on ledger_entry for each row execute function ledger_period_guard();

create index ledger_entry_day on ledger_entry (clinic_id, booked_on, id);
