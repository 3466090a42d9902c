-- The certificates that a clinic seals its documents with; the keys are in the vault. No downtime.

create table clinic_seal (
  clinic_id uuid not null,
  -- Of the object in the vault that holds the key.
  id uuid not null,
  number integer not null check (number > 0),
  subject text not null,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  certificate bytea not null,
  self_signed boolean not null,
  valid_from timestamptz not null,
  valid_to timestamptz not null,
  created_at timestamptz not null,
  primary key (clinic_id, id),
  unique (clinic_id, number),
  foreign key (clinic_id, id) references vault_object (clinic_id, id)
);
create index clinic_seal_fingerprint on clinic_seal (clinic_id, fingerprint);
call protect_table('clinic_seal', masked => array['certificate']);
revoke update on clinic_seal from carequay_app;
