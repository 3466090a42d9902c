-- Publishes the people of a clinic by name and role, for lists of other features. No downtime.

create view account_card with (security_invoker = true) as
select a.clinic_id, a.id as account_id, a.person_name, a.role, a.active, a.client_id is null as person
from account a where a.clinic_id is not null;
grant select on account_card to carequay_app;
