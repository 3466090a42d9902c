#!/usr/bin/env bash
# restore.sh BACKUP: brings a backup back into an empty database and an empty folder, and compares both with what was written down of them.
#
#   PGHOST, PGPORT, PGDATABASE, PGUSER   an empty database, as a superuser; roles.sql was run in the server, so that the roles are there
#   CAREQUAY_DOCUMENT_DIR                an empty folder for the documents
#   CAREQUAY_BACKUP_PRIVATE              file with the private key that opens backups (RSA, PEM)
#   CAREQUAY_BACKUP_VERIFIER             file with the public key of the signature (RSA, PEM)
#
# Nothing is restored from a backup that was changed. Ends with 0 only when every table and file is as it was.
set -euo pipefail
umask 077
export LC_ALL=C PGTZ=UTC PGDATESTYLE=ISO PGOPTIONS="${PGOPTIONS:-} -c statement_timeout=0 -c extra_float_digits=1 -c search_path=pg_catalog,public"
here=$(cd "$(dirname "$0")" && pwd)
backup=$(cd "${1:?the backup}" && pwd)
: "${CAREQUAY_BACKUP_PRIVATE:?}" "${CAREQUAY_BACKUP_VERIFIER:?}"
key=$(mktemp)
expected=$(mktemp)
found=$(mktemp)
trap 'rm -f "$key" "$expected" "$found"' EXIT

openssl dgst -sha256 -verify "$CAREQUAY_BACKUP_VERIFIER" -signature "$backup/SHA256SUMS.sig" "$backup/SHA256SUMS" > /dev/null \
  || { echo "The signature is not right" >&2; exit 1; }
(cd "$backup" && sha256sum --quiet --strict -c SHA256SUMS) || { echo "The backup was changed" >&2; exit 1; }
openssl pkeyutl -decrypt -inkey "$CAREQUAY_BACKUP_PRIVATE" -pkeyopt rsa_padding_mode:oaep -pkeyopt rsa_oaep_md:sha256 \
  -in "$backup/key.enc" -out "$key"
decrypt() { openssl enc -d -aes-256-cbc -pbkdf2 -iter 200000 -pass "file:$key" -in "$1"; }

tables=$(psql -X -q -A -t -v ON_ERROR_STOP=1 -c "select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname in ('carequay', 'public')")
[ "$tables" -eq 0 ] || { echo "The database is not empty" >&2; exit 1; }
decrypt "$backup/manifest.enc" | sort > "$expected"
decrypt "$backup/database.enc" | pg_restore --exit-on-error --clean --if-exists --no-comments --dbname="$PGDATABASE"
if [ -f "$backup/documents.enc" ]; then
  : "${CAREQUAY_DOCUMENT_DIR:?}"
  [ -z "$(ls -A "$CAREQUAY_DOCUMENT_DIR")" ] || { echo "The folder of documents is not empty" >&2; exit 1; }
  decrypt "$backup/documents.enc" | tar -C "$CAREQUAY_DOCUMENT_DIR" -xf -
fi

{
  sed -n 's/^table|\([^|]*\)|.*/\1/p' "$expected" | bash "$here/manifest.sh" | psql -X -q -A -t -v ON_ERROR_STOP=1 | sed 's/^/table|/'
  if [ -f "$backup/documents.enc" ]; then
    (cd "$CAREQUAY_DOCUMENT_DIR" && find . -type f -print0 | sort -z | xargs -0 -r sha256sum) | sed 's/^/file|/'
  fi
} | sort > "$found"
if ! diff "$expected" "$found" > /dev/null; then
  echo "Restored, but not as it was:" >&2
  diff "$expected" "$found" | grep '^[<>]' | sed -E 's/^(.) (table\|[^|]*)\|.*/\1 \2/' >&2
  exit 1
fi
psql -X -q -A -t -v ON_ERROR_STOP=1 > /dev/null <<'SQL'
do $$ begin
  if to_regprocedure('carequay.audit_restored()') is not null then
    perform carequay.audit_restored();
  elsif to_regclass('carequay.audit_event') is not null then
    raise warning 'What was not sealed in the audit trail when this backup was made will count as put in by hand: the version it was made by cannot say otherwise';
  end if;
end $$;
SQL
echo "Restored and compared: $(grep -c '^table|' "$expected") tables, $(grep -c '^file|' "$expected" || true) files, all as they were"
