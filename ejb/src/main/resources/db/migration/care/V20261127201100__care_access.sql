-- Who may see which patient: care teams, confidential patients, and emergency access. No downtime: nobody is limited until a clinic
-- says so, or has a confidential patient. A server of the version before calls bind_account without p_job.

-- Whom an administrator has put into the care team of a patient. Who treats them belongs to it anyway: see treats_patient.
create table care_team_member (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  patient_id uuid not null,
  account_id uuid not null,
  source text not null check (source in ('ASSIGNED', 'REQUESTED', 'REGISTERED')),
  since timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, account_id) references account (clinic_id, id)
);
create index care_team_member_now on care_team_member (clinic_id, patient_id, account_id) where ended_at is null;
create index care_team_member_account on care_team_member (clinic_id, account_id) where ended_at is null;
call protect_table('care_team_member');

create table care_access_request (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  patient_id uuid not null,
  account_id uuid not null,
  note text not null check (length(note) between 1 and 500),
  asked_at timestamptz not null default clock_timestamp(),
  decided_at timestamptz,
  decided_by uuid,
  granted boolean,
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, account_id) references account (clinic_id, id),
  foreign key (clinic_id, decided_by) references account (clinic_id, id),
  check ((decided_at is null) = (granted is null) and (decided_at is null) = (decided_by is null))
);
create index care_access_request_open on care_access_request (clinic_id, patient_id, account_id) where decided_at is null;
call protect_table('care_access_request');

create table emergency_access (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  patient_id uuid not null,
  account_id uuid not null,
  reason text not null check (reason in ('EMERGENCY_CARE', 'COVERING', 'PATIENT_REQUEST', 'SAFETY', 'OTHER')),
  explanation text not null check (length(explanation) between 10 and 500),
  started_at timestamptz not null default clock_timestamp(),
  ends_at timestamptz not null,
  review_due_at timestamptz not null,
  reviewed_at timestamptz,
  reviewed_by uuid,
  outcome text check (outcome in ('JUSTIFIED', 'FOLLOW_UP', 'NOT_JUSTIFIED')),
  outcome_note text check (length(outcome_note) between 1 and 500),
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, account_id) references account (clinic_id, id),
  foreign key (clinic_id, reviewed_by) references account (clinic_id, id),
  check (ends_at = started_at + interval '60 minutes' and review_due_at = started_at + interval '48 hours'),
  check ((reviewed_at is null) = (outcome is null) and (reviewed_at is null) = (reviewed_by is null)),
  check (reviewed_by <> account_id)
);
create index emergency_access_account on emergency_access (clinic_id, account_id, ends_at);
create index emergency_access_patient on emergency_access (clinic_id, patient_id, started_at);
create index emergency_access_review on emergency_access (clinic_id, review_due_at) where reviewed_at is null;
call protect_table('emergency_access');

create index patient_confidential on patient (clinic_id, id) where confidential;

-- What was written down of an emergency access never changes: only its outcome is added, once.
create function emergency_access_stays() returns trigger language plpgsql as $$
begin
  if old.reviewed_at is not null or (to_jsonb(new) - array['reviewed_at', 'reviewed_by', 'outcome', 'outcome_note', 'patient_id'])
      <> (to_jsonb(old) - array['reviewed_at', 'reviewed_by', 'outcome', 'outcome_note', 'patient_id']) then
    raise exception 'emergency-stays' using errcode = 'CQ001';
  end if;
  return new;
end $$;
create trigger emergency_access_stays before update on emergency_access for each row
  when (old.patient_id = new.patient_id) execute function emergency_access_stays();

-- Whether that account treats the patient: by a visit, an encounter, as the supervisor of who does, or put into the care team.
create function in_care_team(p_patient uuid, p_account uuid) returns boolean
language sql stable security definer parallel safe set search_path from current as $$
  select exists (select 1 from care_team_member m where m.clinic_id = bound_clinic() and m.patient_id = p_patient
      and m.account_id = p_account and m.ended_at is null)
    or exists (select 1 from appointment a join provider p on p.clinic_id = a.clinic_id and p.id = a.provider_id
      left join provider s on s.clinic_id = p.clinic_id and s.id = p.supervisor_id
      where a.clinic_id = bound_clinic() and a.patient_id = p_patient and p_account in (p.account_id, s.account_id)
        and a.status not in ('CANCELLED', 'ENTERED_IN_ERROR', 'WAITLIST'))
    or exists (select 1 from encounter e join provider p on p.clinic_id = e.clinic_id and p.id = e.provider_id
      left join provider s on s.clinic_id = p.clinic_id and s.id = p.supervisor_id
      where e.clinic_id = bound_clinic() and e.patient_id = p_patient and p_account in (p.account_id, s.account_id))
$$;

-- Whether the caller sees only some patients: OWN, those they treat; CONFIDENTIAL, all but confidential ones they do not treat.
create function sees_all_patients() returns boolean language sql stable parallel safe as
$$ select coalesce(current_setting('carequay.patients', true), '') = '' $$;

create function may_see_patient(p_patient uuid) returns boolean
language sql stable security definer parallel safe cost 500 set search_path from current as $$
  select case coalesce(current_setting('carequay.patients', true), '')
    when '' then true
    when 'CONFIDENTIAL' then not exists (select 1 from patient p where p.clinic_id = bound_clinic() and p.id = p_patient and p.confidential)
    else false end
    or in_care_team(p_patient, bound_account())
    or exists (select 1 from emergency_access e where e.clinic_id = bound_clinic() and e.account_id = bound_account()
      and e.patient_id = p_patient and e.ends_at > clock_timestamp())
$$;

-- Whoever registers a patient they would not see, or makes one confidential, sees them on.
create function care_team_registers() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if bound_account() is not null and bound_clinic() = new.clinic_id
      and current_setting('carequay.role', true) in ('PHYSICIAN', 'CASE_MANAGER', 'FRONT_DESK', 'BILLER') then
    insert into care_team_member (clinic_id, id, patient_id, account_id, source)
    values (new.clinic_id, gen_random_uuid(), new.id, bound_account(), 'REGISTERED');
  end if;
  return null;
end $$;
create trigger care_team_registers after insert on patient for each row
  when (new.confidential or not sees_all_patients()) execute function care_team_registers();
create trigger care_team_marks after update of confidential on patient for each row
  when (new.confidential and not old.confidential) execute function care_team_registers();

drop function bind_account(uuid, uuid, int, text, text, text, int, uuid);

-- Binds this transaction to the account's clinic, or to the clinic a super admin has chosen, or to the system.
-- p_limit: how many milliseconds each further statement of the transaction may take; null leaves the session's limit.
-- p_session: the session of the pages that asks; null for tokens. p_job: a job works for the account, and for all patients.
-- Returns no row when the account is unknown or ended, or the session is over.
create function bind_account(
  p_account uuid, p_chosen uuid, p_epoch int, p_request text, p_reason text, p_proof text, p_limit int default null,
  p_session uuid default null, p_job boolean default false)
returns table (clinic_id uuid, account_id uuid, role text, permissions text, person_name text, zone text, epoch int)
language plpgsql security definer set search_path from current as $$
declare
  a account;
  c uuid;
  patients text := '';
begin
  select x.* into a from account x where x.active and x.id = p_account;
  if not found or p_epoch is not null and p_epoch <> a.epoch then
    return;
  end if;
  if p_session is not null and exists (select 1 from sign_in_session s where s.id = p_session and s.ended_at is not null) then
    return;
  end if;
  c := coalesce(a.clinic_id, p_chosen);
  perform set_config('carequay.clinic', coalesce(c::text, ''), true), set_config('carequay.account', a.id::text, true),
    set_config('carequay.actor', a.person_name, true), set_config('carequay.role', a.role, true),
    set_config('carequay.request', p_request, true), set_config('carequay.reason', coalesce(p_reason, ''), true),
    set_config('carequay.proof', p_proof, true);
  if a.role in ('PHYSICIAN', 'CASE_MANAGER', 'FRONT_DESK', 'BILLER') and not p_job then
    if a.role = 'PHYSICIAN' and (a.own_patients
        or exists (select 1 from security_policy p where p.clinic_id = c and p.own_patients)) then
      patients := 'OWN';
    elsif exists (select 1 from patient p where p.clinic_id = c and p.confidential) then
      patients := 'CONFIDENTIAL';
    end if;
  end if;
  perform set_config('carequay.patients', patients, true), set_config('carequay.emergency',
    case when patients <> '' and exists (select 1 from emergency_access e where e.clinic_id = c and e.account_id = a.id
      and e.ends_at > clock_timestamp()) then 'on' else '' end, true);
  if p_limit is not null then
    perform set_config('statement_timeout', p_limit::text, true);
  end if;
  return query
    select c, a.id, a.role,
      (select string_agg(p, ' ') from (
        select rp.permission as p from role_permission rp where rp.role = a.role and rp.permission <> all (a.removed)
        union select unnest(a.added)) keys),
      a.person_name, (select z.zone from clinic z where z.id = c), a.epoch;
end $$;

-- While somebody has emergency access, each event of theirs about that patient, or about nobody in particular, names it.
create function audit_flag_emergency() returns trigger language plpgsql security definer set search_path from current as $$
declare
  e uuid;
begin
  select x.id into e from emergency_access x where x.clinic_id = new.clinic_id and x.account_id = new.account_id
    and x.ends_at > clock_timestamp() and (new.patient_id is null or x.patient_id = new.patient_id)
  order by x.started_at desc limit 1;
  if e is not null then
    new.reason := concat_ws(' ', 'EMERGENCY', e, nullif(new.reason, ''));
  end if;
  return new;
end $$;
create trigger flag_emergency before insert on audit_event for each row
  when (current_setting('carequay.emergency', true) = 'on') execute function audit_flag_emergency();
create index audit_event_emergency on audit_event (clinic_id, reason text_pattern_ops, id) where reason like 'EMERGENCY %';

-- The patient with exactly that number and birth date, for somebody who does not see them; null for nobody.
create function patient_to_ask_for(p_mrn text, p_birth date) returns uuid
language sql stable security definer set search_path from current as $$
  select p.id from patient p where p.clinic_id = bound_clinic() and p.mrn = p_mrn and p.birth_date = p_birth and p.active
$$;

-- Opens the record of the patient to the caller for an hour.
create function emergency_open(p_id uuid, p_patient uuid, p_reason text, p_explanation text) returns void
language plpgsql security definer set search_path from current as $$
declare
  now_at timestamptz := clock_timestamp();
begin
  perform set_config('carequay.emergency', 'on', true);
  insert into emergency_access (clinic_id, id, patient_id, account_id, reason, explanation, started_at, ends_at, review_due_at)
  values (bound_clinic(), p_id, p_patient, bound_account(), p_reason, p_explanation, now_at, now_at + interval '60 minutes',
    now_at + interval '48 hours');
  perform audit_act('EMERGENCY', 'emergency_access', p_id, p_patient, null);
end $$;
revoke insert on emergency_access from carequay_app;
revoke update on emergency_access from carequay_app;
grant update (reviewed_at, reviewed_by, outcome, outcome_note, patient_id) on emergency_access to carequay_app;

create function access_ask(p_id uuid, p_patient uuid, p_note text) returns boolean
language plpgsql security definer set search_path from current as $$
begin
  insert into care_access_request (clinic_id, id, patient_id, account_id, note)
  select bound_clinic(), p_id, p_patient, bound_account(), p_note
  where not exists (select 1 from care_access_request r where r.clinic_id = bound_clinic() and r.patient_id = p_patient
    and r.account_id = bound_account() and r.decided_at is null);
  return found;
end $$;

-- Who is told of an emergency access: the care team of the patient, and those who review it; not the one who opened it.
create function emergency_told(p_patient uuid) returns table (email text, person_name text, locale text)
language sql stable security definer set search_path from current as $$
  select l.email::text, a.person_name, a.locale
  from account a join login l on l.id = a.login_id
  where a.clinic_id = bound_clinic() and a.active and a.accepted and a.id <> bound_account()
    and ('audit.read' = any (a.added) or exists (select 1 from role_permission r where r.role = a.role
        and r.permission = 'audit.read' and r.permission <> all (a.removed))
      or in_care_team(p_patient, a.id))
$$;
