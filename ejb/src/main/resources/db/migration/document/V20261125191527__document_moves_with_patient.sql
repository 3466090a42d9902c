-- A document stays as it is, but may become the surviving record's when two records of one person are merged. No downtime.

drop trigger kept on document;
create or replace function document_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_level = 'ROW' and patient_moves(to_jsonb(old), to_jsonb(new)) then
    return new;
  end if;
  raise exception 'documents are not changed' using errcode = '42501';
end $$;
create trigger kept before update or delete on document for each row execute function document_is_kept();
create trigger kept_whole before truncate on document for each statement execute function document_is_kept();
