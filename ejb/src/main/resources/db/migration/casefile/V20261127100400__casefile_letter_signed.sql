-- The finished document of a letter that everybody has signed: the letter, a page about the signatures, sealed. No downtime.

alter table letter_of_protection
  add signed_document_id uuid,
  add foreign key (clinic_id, signed_document_id) references document (clinic_id, id);
