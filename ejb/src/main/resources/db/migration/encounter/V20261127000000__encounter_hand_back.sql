-- A supervisor hands a note back to who wrote it, with the reason; the writer answers by an amendment. No downtime.

create table note_hand_back (
  clinic_id uuid not null,
  id uuid not null,
  note_id uuid not null,
  reason text not null check (length(reason) between 1 and 2000),
  handed_by text not null,
  handed_account uuid not null,
  handed_at timestamptz not null,
  -- The answer; missing where the supervisor has signed after all without one.
  amendment_id uuid,
  settled_at timestamptz,
  primary key (clinic_id, id),
  foreign key (clinic_id, note_id) references note (clinic_id, id),
  foreign key (clinic_id, amendment_id) references note_amendment (clinic_id, id),
  check (amendment_id is null or settled_at is not null)
);
create index note_hand_back_of on note_hand_back (clinic_id, note_id, handed_at);
create unique index note_hand_back_open on note_hand_back (clinic_id, note_id) where settled_at is null;
call protect_table('note_hand_back');

-- Only a note that waits for its second signature is handed back, and all that comes later is the answer, once.
create function note_hand_back_stays() returns trigger language plpgsql set search_path from current as $$
begin
  if tg_op = 'INSERT' then
    if not exists (select from note n where n.clinic_id = new.clinic_id and n.id = new.note_id
        and n.cosigner_id is not null and n.cosigned_at is null) then
      raise exception 'only a note that waits for a second signature is handed back' using errcode = '23514';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' or old.settled_at is not null
      or to_jsonb(new) - array['amendment_id', 'settled_at'] <> to_jsonb(old) - array['amendment_id', 'settled_at'] then
    raise exception 'what was handed back stays' using errcode = '23001';
  end if;
  return new;
end $$;
create trigger note_hand_back_stays before insert or update or delete on note_hand_back
  for each row execute function note_hand_back_stays();
