-- A provider in training has somebody who signs notes with them. No downtime.

alter table provider
  add column supervisor_id uuid,
  add foreign key (clinic_id, supervisor_id) references provider (clinic_id, id),
  add check (supervisor_id <> id);

create or replace view provider_card with (security_invoker = true) as
select p.clinic_id, p.id as provider_id, p.name, p.credentials, p.npi, p.account_id, p.supervisor_id
from provider p;
