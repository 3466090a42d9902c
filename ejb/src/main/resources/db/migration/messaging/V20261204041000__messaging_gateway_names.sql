-- How a gateway names a message is its affair: two that it named alike kept all of the clinic from being noted as sent. Nobody looks
-- messages up by that name; what the gateway tells of one comes with our own. No downtime.
drop index message_provider_ref;
