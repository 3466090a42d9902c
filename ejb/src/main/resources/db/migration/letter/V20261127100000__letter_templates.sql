-- Letters and forms that a clinic has made its own, and their published versions, which never change. No downtime.

create table letter_template (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  version bigint not null default 1,
  kind text not null check (kind in ('LETTER_OF_PROTECTION', 'CONSENT', 'LETTER')),
  -- Names the template; its variants by language and state share it.
  code text collate "C" not null check (code ~ '^[a-z][a-z0-9-]{0,59}$'),
  language text not null check (language in ('en', 'es')),
  -- A state; empty for any.
  jurisdiction text not null default '' check (jurisdiction ~ '^([A-Z]{2})?$'),
  active boolean not null default true,
  title text not null check (length(title) between 1 and 200),
  body text not null check (octet_length(body) <= 200000),
  primary key (clinic_id, id),
  unique (clinic_id, code, language, jurisdiction)
);
call protect_table('letter_template');

create table letter_template_version (
  clinic_id uuid not null,
  id uuid not null,
  template_id uuid not null,
  major int not null check (major >= 1),
  minor int not null check (minor >= 0),
  effective_from date not null,
  title text not null check (length(title) between 1 and 200),
  body text not null check (body <> ''),
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  note text not null check (length(note) between 1 and 500),
  published_at timestamptz not null,
  published_by text not null,
  published_account uuid,
  primary key (clinic_id, id),
  unique (clinic_id, template_id, major, minor),
  foreign key (clinic_id, template_id) references letter_template (clinic_id, id)
);
call protect_table('letter_template_version');
create trigger published_stays before update or delete on letter_template_version
  for each row execute function refuse_change();
