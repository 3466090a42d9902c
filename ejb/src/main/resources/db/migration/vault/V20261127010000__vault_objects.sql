-- Objects that are kept encrypted in a store outside the database: here are their names, their wrapped keys and what their bytes
-- were. No downtime.

create table vault_key (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  -- Counts up; new objects are kept under the highest.
  number integer not null check (number > 0),
  -- Which master key wraps it: the beginning of that key's SHA-256.
  master text not null check (master ~ '^[0-9a-f]{16}$'),
  wrapped bytea not null,
  created_at timestamptz not null,
  primary key (clinic_id, id),
  unique (clinic_id, number)
);

create table vault_object (
  clinic_id uuid not null,
  -- What it belongs to: a document.
  id uuid not null,
  store text not null check (store in ('FILE', 'S3')),
  name text not null check (name ~ '^[0-9a-f/-]+$'),
  key_id uuid not null,
  wrapped bytea not null,
  bytes bigint not null check (bytes >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  -- When its bytes were last read and compared.
  checked_at timestamptz not null,
  primary key (clinic_id, id),
  unique (clinic_id, store, name),
  foreign key (clinic_id, key_id) references vault_key (clinic_id, id)
);
create index vault_object_key on vault_object (clinic_id, key_id);

create table vault_damage (
  clinic_id uuid not null,
  id uuid not null,
  problem text not null,
  found_at timestamptz not null,
  primary key (clinic_id, id),
  foreign key (clinic_id, id) references vault_object (clinic_id, id)
);

call protect_table('vault_key', masked => array['wrapped']);
call protect_table('vault_object', masked => array['wrapped']);
call protect_table('vault_damage');
revoke update on vault_key, vault_object, vault_damage from carequay_app;
grant update (master, wrapped) on vault_key to carequay_app;
grant update (key_id, wrapped, checked_at) on vault_object to carequay_app;
