-- A clinic's logo: which picture in the vault it is, and since when. No downtime: nobody has one.

create table clinic_logo (
  clinic_id uuid not null references clinic (id),
  -- Of the picture in the vault.
  id uuid not null,
  since timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  primary key (clinic_id, id)
);
create unique index clinic_logo_now on clinic_logo (clinic_id) where ended_at is null;
call protect_table('clinic_logo');
