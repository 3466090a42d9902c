-- The trail is sealed every few minutes instead of once a night, so that what the owner of the database takes away leaves a gap. That
-- reads only what is newer than the last sealed event, and a quarter of an hour before it for transactions that took long; what a longer
-- one wrote is sealed by the check at night, which compares everything. No downtime.

-- Seals events of the bound clinic: gives each its position and hash. p_whole: whether all that were never sealed, or the new ones only.
-- Returns {last position, last hash, how many were sealed}.
create function audit_seal(p_whole boolean, out last_seq bigint, out last_hash bytea, out sealed bigint)
language plpgsql security definer set search_path from current set enable_seqscan = off set plan_cache_mode = force_custom_plan as $$
declare
  clinic uuid := bound_clinic();
  since timestamptz := '-infinity';
  last_id bigint;
  e audit_event;
  r record;
begin
  perform pg_advisory_xact_lock(hashtextextended('audit:' || clinic, 0));
  sealed := 0;
  select l.seq, l.hash, l.id into last_seq, last_hash, last_id
  from audit_link l where l.clinic_id = clinic order by l.seq desc limit 1;
  last_seq := coalesce(last_seq, 0);
  last_hash := coalesce(last_hash, '\x00'::bytea);
  if not p_whole then
    select a.at - interval '15 minutes' into since from audit_event a where a.clinic_id = clinic and a.id = last_id;
    since := coalesce(since, '-infinity');
  end if;
  for r in
    select a as event, a.xmin::text::bigint as written_by from audit_event a
    where a.clinic_id = clinic and a.at >= since
      and not exists (select 1 from audit_link l where l.clinic_id = clinic and l.id = a.id)
    order by a.id
  loop
    e := r.event;
    last_seq := last_seq + 1;
    last_hash := sha256(last_hash || convert_to(audit_canonical(e, 2::smallint), 'UTF8'));
    insert into audit_link (clinic_id, seq, id, hash, genuine)
    values (clinic, last_seq, e.id, last_hash, r.written_by = e.xid::text::bigint % 4294967296);
    sealed := sealed + 1;
  end loop;
end $$;

-- For servers of the version before, while they are replaced.
create or replace function audit_seal(out last_seq bigint, out last_hash bytea, out sealed bigint)
language sql security definer set search_path from current as $$
  select * from audit_seal(true)
$$;

-- For the script that restores a backup, once it has compared everything with what was signed: seals what was not sealed when the backup
-- was made, as what it was then. The rows are not those that their transactions wrote any more, which otherwise counts as put in by hand.
-- Each chain gets an event RESTORED that says how many. Nobody but a superuser and the owner can call it.
create function audit_restored() returns bigint language plpgsql set search_path from current as $$
declare
  chain uuid;
  before bigint;
  number bigint;
  total bigint := 0;
begin
  perform set_config('carequay.account', '', true), set_config('carequay.actor', 'carequay_owner', true),
    set_config('carequay.role', '', true), set_config('carequay.request', '', true), set_config('carequay.reason', '', true),
    set_config('carequay.proof', '', true);
  for chain in select id from clinic union all select installation() loop
    perform set_config('carequay.clinic', chain::text, true);
    select coalesce(max(l.seq), 0) into before from audit_link l where l.clinic_id = chain;
    select s.sealed into number from audit_seal(true) s;
    update audit_link set genuine = true where clinic_id = chain and seq > before;
    perform audit_write(chain, 'RESTORED', 'audit_link', null, null, null, jsonb_build_object('sealed', number));
    perform audit_seal(true);
    total := total + number;
  end loop;
  perform set_config('carequay.clinic', '', true);
  return total;
end $$;
revoke execute on function audit_restored() from public;
