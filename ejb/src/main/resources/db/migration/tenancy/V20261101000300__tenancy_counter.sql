-- Numbers without gaps, per clinic and purpose (record numbers, case numbers, invoices). No downtime.

create table clinic_counter (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 60),
  value bigint not null check (value > 0),
  primary key (clinic_id, id),
  unique (clinic_id, name)
);
call protect_table('clinic_counter');
