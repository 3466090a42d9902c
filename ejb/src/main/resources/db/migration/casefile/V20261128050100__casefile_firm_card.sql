-- Where paper for a law firm goes. No downtime.
create view firm_card with (security_invoker = true) as
select clinic_id, id as firm_id, name, line, city, state, postal_code from firm;
grant select on firm_card to carequay_app;
