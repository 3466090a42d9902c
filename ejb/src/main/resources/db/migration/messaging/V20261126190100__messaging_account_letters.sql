-- E-mails to people who sign in: invitations and links to a new password. No downtime.

create table account_letter (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  version bigint not null default 1,
  kind text not null,
  recipient text not null check (length(recipient) between 3 and 254),
  subject text not null,
  -- As it is sent, with {link} in place of the link that only the recipient may have.
  body text not null,
  -- The link while the letter is not sent; nowhere afterwards.
  link text,
  state text not null check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED')),
  problem text check (length(problem) between 1 and 60),
  due_at timestamptz not null,
  -- From when on its link is no longer good.
  expires_at timestamptz not null,
  attempts int not null default 0,
  claimed_until timestamptz,
  queued_at timestamptz not null,
  sent_at timestamptz,
  primary key (clinic_id, id),
  check (link is null or state in ('QUEUED', 'SENDING')),
  check ((state = 'SENT') = (sent_at is not null)),
  check ((state = 'SENDING') = (claimed_until is not null))
);
create index account_letter_due on account_letter (clinic_id, due_at) where state in ('QUEUED', 'SENDING');
call protect_table('account_letter', masked => array['link']);
