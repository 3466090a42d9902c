-- The role that backups sign in with. A superuser runs it once, in the database of CareQuay; it may be run again, and sets the password anew.
--
--   psql -d carequay -v backup_password="$BACKUP_PASSWORD" -f backup-role.sql
--
-- It reads everything, past row-level security, and writes nothing. Nothing but the backup uses it: let it in from the backup's machine only.

\set ON_ERROR_STOP on

do $$
begin
  if not exists (select from pg_roles where rolname = 'carequay_backup') then
    create role carequay_backup login bypassrls;
  end if;
end
$$;
alter role carequay_backup with login bypassrls nosuperuser nocreaterole nocreatedb noreplication password :'backup_password';
grant pg_read_all_data to carequay_backup;
do $$
begin
  execute format('grant connect on database %I to carequay_backup', current_database());
end
$$;
