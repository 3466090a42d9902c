-- What a clinic asks its patients to agree to, what they answered, and the packets in which they are asked. No downtime.

create table consent_requirement (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  version bigint not null default 1,
  -- Names the text: a template of letters and forms of the kind CONSENT, the clinic's own or shipped.
  code text collate "C" not null check (code ~ '^[a-z][a-z0-9-]{0,59}$'),
  occasion text not null check (occasion in ('FIRST_VISIT', 'YEARLY', 'PROCEDURE', 'CASE')),
  -- How many months a signature holds; null: until it is revoked or the text changes.
  months int check (months between 1 and 120),
  -- Whether check-in waits for it.
  blocking boolean not null,
  -- The order in which it is asked for.
  position int not null default 0 check (position between 0 and 999),
  active boolean not null default true,
  primary key (clinic_id, id),
  check (occasion <> 'YEARLY' or months is not null)
);
create unique index consent_requirement_once on consent_requirement (clinic_id, code, occasion) where active;
call protect_table('consent_requirement');

-- Visit types of which a requirement is; none: all.
create table consent_requirement_visit_type (
  clinic_id uuid not null,
  id uuid not null,
  requirement_id uuid not null,
  visit_type_id uuid not null,
  primary key (clinic_id, id),
  unique (clinic_id, requirement_id, visit_type_id),
  foreign key (clinic_id, requirement_id) references consent_requirement (clinic_id, id),
  foreign key (clinic_id, visit_type_id) references visit_type (clinic_id, id)
);
call protect_table('consent_requirement_visit_type', deletable => true);

create table consent (
  clinic_id uuid not null,
  id uuid not null,
  version bigint not null default 1,
  requirement_id uuid not null,
  patient_id uuid not null,
  -- Of a case, or of one visit, where it is asked for each.
  case_id uuid,
  appointment_id uuid,
  status text not null check (status in ('REQUIRED', 'SENT', 'VIEWED', 'SIGNED', 'REVOKED', 'SUPERSEDED', 'DECLINED')),
  required_at timestamptz not null,
  sent_at timestamptz,
  viewed_at timestamptz,
  -- The text as it was shown last: null before.
  title text check (length(title) between 1 and 200),
  language text check (language in ('en', 'es')),
  template_version_id uuid,
  major int check (major >= 1),
  minor int check (minor >= 0),
  content_hash text check (content_hash ~ '^[0-9a-f]{64}$'),
  document_id uuid,
  signed_at timestamptz,
  -- The last day on which the signature holds; null: no end.
  expires_on date,
  -- With a page about the signatures, sealed; or the paper that was signed.
  signed_document_id uuid,
  -- Declined or revoked.
  ended_at timestamptz,
  ended_by text,
  reason text check (length(reason) between 1 and 500),
  primary key (clinic_id, id),
  foreign key (clinic_id, requirement_id) references consent_requirement (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, case_id) references case_file (clinic_id, id),
  foreign key (clinic_id, appointment_id) references appointment (clinic_id, id),
  foreign key (clinic_id, template_version_id) references letter_template_version (clinic_id, id),
  foreign key (clinic_id, document_id) references document (clinic_id, id),
  foreign key (clinic_id, signed_document_id) references document (clinic_id, id),
  check ((status in ('SIGNED', 'REVOKED', 'SUPERSEDED')) = (signed_at is not null)),
  check (signed_at is null or title is not null and language is not null and major is not null and content_hash is not null),
  check ((status in ('REVOKED', 'DECLINED')) = (ended_at is not null)),
  check (ended_at is null or ended_by is not null and reason is not null)
);
-- Asked for once at a time, whoever asks.
create unique index consent_open on consent (clinic_id, requirement_id, patient_id, case_id, appointment_id) nulls not distinct
  where status in ('REQUIRED', 'SENT', 'VIEWED');
create index consent_of on consent (clinic_id, patient_id, requirement_id);
call protect_table('consent');

-- What was agreed to, when and to which words, never changes; a signature is revoked or replaced, not edited.
create function consent_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a consent is never removed' using errcode = '23514';
  end if;
  if patient_moves(to_jsonb(old), to_jsonb(new)) then
    return new;
  end if;
  if old.status in ('REVOKED', 'SUPERSEDED', 'DECLINED')
      or old.status = 'SIGNED' and (new.status not in ('SIGNED', 'REVOKED', 'SUPERSEDED')
        or to_jsonb(new) - array['version', 'status', 'ended_at', 'ended_by', 'reason']
          is distinct from to_jsonb(old) - array['version', 'status', 'ended_at', 'ended_by', 'reason']) then
    raise exception 'an answered consent stays as it is' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger consent_guard before update or delete on consent for each row execute function consent_guard();

create table consent_signature (
  clinic_id uuid not null,
  id uuid not null,
  consent_id uuid not null,
  role text not null check (role in ('PATIENT', 'GUARDIAN', 'WITNESS')),
  name text not null check (length(name) between 1 and 120),
  -- What a guardian is to the patient.
  relation text check (relation in ('PARENT', 'GUARDIAN', 'SPOUSE', 'CHILD', 'SIBLING', 'ATTORNEY_IN_FACT', 'OTHER')),
  method text not null check (method in ('click', 'type', 'draw', 'paper scan')),
  strokes jsonb check (octet_length(strokes::text) <= 400000),
  -- How it was made sure who signs.
  authentication text not null check (authentication in ('staff', 'password', 'birth date')),
  ip text,
  user_agent text check (length(user_agent) <= 400),
  at timestamptz not null,
  account_id uuid,
  -- What was shown; null for paper without a scan.
  document_id uuid,
  primary key (clinic_id, id),
  unique (clinic_id, consent_id, role),
  foreign key (clinic_id, consent_id) references consent (clinic_id, id),
  foreign key (clinic_id, document_id) references document (clinic_id, id),
  check ((role = 'GUARDIAN') = (relation is not null)),
  check ((method = 'draw') = (strokes is not null))
);
call protect_table('consent_signature');
revoke update on consent_signature from carequay_app;
create trigger append_only before update or delete on consent_signature for each row execute function refuse_change();

-- One going through of all that a patient is asked before a visit.
create table intake_packet (
  clinic_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  -- The visit it is for; null: for none in particular.
  appointment_id uuid,
  way text not null check (way in ('TABLET', 'LINK', 'PORTAL')),
  -- SHA-256 of the token of its address in hexadecimal; the token itself is nowhere once it is handed out.
  token_hash text collate "C" not null check (token_hash ~ '^[0-9a-f]{64}$'),
  -- The same of the secret that the page holds which opened it last: an older page is refused.
  pass_hash text collate "C" check (pass_hash ~ '^[0-9a-f]{64}$'),
  -- How often a wrong birth date was given.
  tries int not null default 0 check (tries between 0 and 5),
  made_at timestamptz not null,
  made_by text not null,
  made_account uuid,
  expires_at timestamptz not null,
  opened_at timestamptz,
  finished_at timestamptz,
  -- What they said of the details on record.
  details_right boolean,
  details_note text check (length(details_note) between 1 and 1000),
  -- When staff took notice of it.
  noted_at timestamptz,
  noted_by text,
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, appointment_id) references appointment (clinic_id, id),
  check (details_note is null or details_right = false)
);
create index intake_packet_of on intake_packet (clinic_id, patient_id);
create unique index intake_packet_token on intake_packet (token_hash);
call protect_table('intake_packet', masked => array['token_hash', 'pass_hash']);

-- Whoever has the link does not sign in, so no clinic is bound yet: this function alone looks over all clinics, and tells of a
-- token which clinic and which packet it is.
create policy lookup on intake_packet for select to current_user using (true);
create function intake_packet_open(p_hash text) returns table (clinic_id uuid, packet_id uuid)
language sql stable security definer set search_path from current as $$
  select p.clinic_id, p.id from intake_packet p where p.token_hash = p_hash
$$;
revoke execute on function intake_packet_open(text) from public;
grant execute on function intake_packet_open(text) to carequay_app;
