-- Unfinished registrations, encrypted, each seen by its writer alone. No downtime.

create table registration_draft (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  account_id uuid not null,
  draft_id uuid not null,
  part text not null check (part in ('FORM', 'PHOTO', 'CARD_FRONT', 'CARD_BACK')),
  content bytea not null,
  saved_at timestamptz not null,
  primary key (clinic_id, id),
  unique (clinic_id, account_id, draft_id, part)
);
alter table registration_draft alter column content set storage external;
create index registration_draft_age on registration_draft (clinic_id, saved_at);

-- The trail tells that a draft was begun, saved and dropped, and nothing of what it holds.
call protect_table('registration_draft', deletable => true, masked => array['content']);
drop policy clinic_only on registration_draft;
create policy writer_only on registration_draft to carequay_app
  using (clinic_id = (select bound_clinic()) and account_id = (select bound_account()))
  with check (clinic_id = (select bound_clinic()) and account_id = (select bound_account()));
create policy forgotten_by_function on registration_draft to current_user
  using (clinic_id = (select bound_clinic()));

-- Drafts of the bound clinic that nobody went on with, whoever wrote them.
create function forget_registration_drafts(p_before timestamptz) returns bigint
language sql security definer set search_path from current as $$
  with gone as (delete from registration_draft where clinic_id = bound_clinic() and saved_at < p_before returning 1)
  select count(*) from gone
$$;
revoke execute on function forget_registration_drafts(timestamptz) from public;
grant execute on function forget_registration_drafts(timestamptz) to carequay_app;
