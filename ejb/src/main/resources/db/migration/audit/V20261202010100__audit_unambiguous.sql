-- What was hashed of an event left out what is null and put a sign between the rest that texts may hold too: an event whose content was
-- moved from one column to the next one read as before. From now on events are hashed as a JSON array, in which each column has its
-- place. Links that are there keep the form they were made with. No downtime.

alter table audit_link add column form smallint not null default 1 check (form in (1, 2));
alter table audit_link alter column form set default 2;

-- An event as it is hashed. form: that of its link.
create function audit_canonical(e audit_event, form smallint) returns text language sql immutable parallel safe as $$
  select case form when 1 then audit_canonical(e)
    else json_build_array(e.clinic_id, e.id, extract(epoch from e.at), e.account_id, e.actor, e.role, e.action, e.entity,
      e.entity_id, e.patient_id, e.before, e.after, e.request_id, e.reason, e.xid::text, e.proof)::text end
$$;

create or replace function audit_seal(out last_seq bigint, out last_hash bytea, out sealed bigint)
language plpgsql security definer set search_path from current set enable_seqscan = off as $$
declare
  clinic uuid := bound_clinic();
  e audit_event;
  r record;
begin
  perform pg_advisory_xact_lock(hashtextextended('audit:' || clinic, 0));
  sealed := 0;
  select l.seq, l.hash into last_seq, last_hash from audit_link l where l.clinic_id = clinic order by l.seq desc limit 1;
  last_seq := coalesce(last_seq, 0);
  last_hash := coalesce(last_hash, '\x00'::bytea);
  for r in
    select a as event, a.xmin::text::bigint as written_by from audit_event a
    where a.clinic_id = clinic
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
