-- Notes of providers in training are signed again by who supervises them; who saved a draft last. No downtime.

alter table note
  add column saved_by text,
  add column saved_at timestamptz,
  -- Who has to sign with the author; set by the author's signature.
  add column cosigner_id uuid,
  add column cosign_statement text check (length(cosign_statement) between 1 and 2000),
  add column cosign_hash text check (cosign_hash ~ '^[0-9a-f]{64}$'),
  add column cosigned_by text,
  add column cosigned_account uuid,
  add column cosigned_at timestamptz,
  add foreign key (clinic_id, cosigner_id) references provider (clinic_id, id),
  add check (cosigner_id is null or status <> 'DRAFT'),
  add check (num_nulls(cosign_statement, cosign_hash, cosigned_by, cosigned_account, cosigned_at) in (0, 5)),
  add check (cosigned_at is null or cosigner_id is not null);
create index note_to_cosign on note (clinic_id, cosigner_id) where cosigned_at is null and cosigner_id is not null;

-- A signed note: its status may still go from SIGNED to AMENDED, and the second signature comes once.
create or replace function note_stays_signed() returns trigger language plpgsql set search_path from current as $$
declare
  free text[] := array['status'];
begin
  if tg_op = 'DELETE' then
    if old.status <> 'DRAFT' then
      raise exception 'a signed note is not removed' using errcode = '23001';
    end if;
    return old;
  end if;
  if old.cosigner_id is not null and old.cosigned_at is null then
    free := free || array['cosign_statement', 'cosign_hash', 'cosigned_by', 'cosigned_account', 'cosigned_at'];
  end if;
  if old.status <> 'DRAFT' and (to_jsonb(new) - free <> to_jsonb(old) - free or new.status = 'DRAFT'
      or old.status = 'AMENDED' and new.status = 'SIGNED') then
    raise exception 'a signed note does not change' using errcode = '23001';
  end if;
  return new;
end $$;

create or replace view note_card with (security_invoker = true) as
select n.clinic_id, n.id as note_id, n.encounter_id, e.patient_id, e.date_of_service, n.status, n.signed_at, n.signed_by,
  n.cosigner_id is not null and n.cosigned_at is null as awaits_cosign
from note n
join encounter e on e.clinic_id = n.clinic_id and e.id = n.encounter_id;
