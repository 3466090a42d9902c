-- Clinics and their sites, and the binding that every transaction starts with. No downtime.

grant usage on schema carequay to carequay_app;

create table clinic (
  id uuid primary key,
  code text not null unique check (code ~ '^[a-z][a-z0-9-]{1,30}$'),
  name text not null,
  legal_name text not null,
  tin text not null,
  phone text not null,
  zone text not null,
  locale text not null,
  address jsonb not null,
  created_at timestamptz not null default now()
);
grant select, insert, update on clinic to carequay_app;

-- The clinic of this transaction, or null. After a transaction-local setting the value reads '' and not null.
create function bound_clinic() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('carequay.clinic', true), '')::uuid $$;

create function bound_account() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('carequay.account', true), '')::uuid $$;

create table site (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  name text not null,
  address jsonb not null,
  primary key (clinic_id, id)
);

-- What every clinic-bound command with an Idempotency-Key has made.
create table request_key (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  account_id uuid,
  key text not null check (length(key) between 1 and 200),
  operation text not null,
  fingerprint text not null,
  made uuid,
  created_at timestamptz not null default now(),
  primary key (clinic_id, id),
  unique nulls not distinct (clinic_id, account_id, operation, key)
);
