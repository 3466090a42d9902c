-- Which version of which text a letter of protection was written from; null for letters from before. No downtime.

alter table letter_of_protection
  -- Null also for the text that comes with the application.
  add template_version_id uuid,
  -- As people say it: 1.0.
  add template_number text,
  add foreign key (clinic_id, template_version_id) references letter_template_version (clinic_id, id);
