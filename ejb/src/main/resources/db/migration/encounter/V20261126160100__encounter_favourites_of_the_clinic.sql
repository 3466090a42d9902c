-- Favourites belong to accounts of their own clinic. No downtime.

alter table diagnosis_favourite drop constraint diagnosis_favourite_account_id_fkey,
  add foreign key (clinic_id, account_id) references account (clinic_id, id);
