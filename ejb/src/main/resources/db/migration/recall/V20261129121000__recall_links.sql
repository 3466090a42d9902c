-- The links with which patients answer that it is time for another visit. No downtime.

create table recall_link (
  clinic_id uuid not null,
  id uuid not null,
  recall_id uuid not null,
  -- SHA-256 of the token of the link in hexadecimal; the token itself is nowhere once it is sent.
  token_hash text collate "C" not null check (token_hash ~ '^[0-9a-f]{64}$'),
  -- How often a wrong birth date was given.
  tries int not null default 0 check (tries between 0 and 5),
  made_at timestamptz not null,
  primary key (clinic_id, id),
  foreign key (clinic_id, recall_id) references recall (clinic_id, id)
);
create index recall_link_of on recall_link (clinic_id, recall_id);
create unique index recall_link_token on recall_link (token_hash);
call protect_table('recall_link', masked => array['token_hash']);

-- Whoever has the link does not sign in, so no clinic is bound yet: this function alone looks over all clinics, and tells of a
-- token which clinic and which link it is.
create policy lookup on recall_link for select to current_user using (true);
create function recall_link_open(p_hash text) returns table (clinic_id uuid, link_id uuid)
language sql stable security definer set search_path from current as $$
  select l.clinic_id, l.id from recall_link l where l.token_hash = p_hash
$$;
revoke execute on function recall_link_open(text) from public;
grant execute on function recall_link_open(text) to carequay_app;

-- What patients answer with the link stands among the contacts.
alter table recall_contact drop constraint recall_contact_way_check;
alter table recall_contact add constraint recall_contact_way_check check (way in ('MESSAGE', 'CALL', 'LETTER', 'IN_PERSON', 'LINK'));
alter table recall_contact drop constraint recall_contact_outcome_check;
alter table recall_contact add constraint recall_contact_outcome_check
  check (outcome in ('REACHED', 'LEFT_MESSAGE', 'NO_ANSWER', 'WRONG_NUMBER', 'DECLINED', 'SENT', 'WANTS_CALL'));
