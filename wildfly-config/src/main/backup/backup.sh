#!/usr/bin/env bash
# backup.sh FOLDER: puts a backup of CareQuay into FOLDER/<time>: the database, then the documents, as they belong together.
#
#   PGHOST, PGPORT, PGDATABASE, PGUSER (carequay_backup), PGPASSFILE   the database, as psql knows them
#   CAREQUAY_DOCUMENT_DIR        the folder of the documents; empty where they are in a bucket, which has its own backup
#   CAREQUAY_BACKUP_RECIPIENT    file with the public key that backups are encrypted for (RSA, PEM)
#   CAREQUAY_BACKUP_SIGNER       file with the private key that backups are signed with (RSA, PEM, 0600)
#
# The key that opens a backup is not needed here: whoever takes this machine cannot read old backups. A folder without the suffix .part is whole.
set -euo pipefail
umask 077
export LC_ALL=C PGTZ=UTC PGDATESTYLE=ISO PGOPTIONS="${PGOPTIONS:-} -c statement_timeout=0 -c extra_float_digits=1 -c search_path=pg_catalog,public -c row_security=off"
here=$(cd "$(dirname "$0")" && pwd)
folder=${1:?the folder of the backups}
: "${CAREQUAY_BACKUP_RECIPIENT:?}" "${CAREQUAY_BACKUP_SIGNER:?}"
name=$(date -u +%Y%m%dT%H%M%SZ)
part="$folder/$name.part"
mkdir -p "$part"
key=$(mktemp)
manifest=$(mktemp)
queries=$(mktemp)
session=
finish() {
  rm -f "$key" "$manifest" "$queries"
  [ -z "$session" ] || kill "$session" 2>/dev/null || true
}
trap finish EXIT

openssl rand -hex 32 > "$key"
openssl pkeyutl -encrypt -pubin -inkey "$CAREQUAY_BACKUP_RECIPIENT" -pkeyopt rsa_padding_mode:oaep -pkeyopt rsa_oaep_md:sha256 \
  -in "$key" -out "$part/key.enc"
encrypt() { openssl enc -aes-256-cbc -pbkdf2 -iter 200000 -salt -pass "file:$key" -out "$1"; }

# One snapshot for the dump and for the figures that a restore is compared with: what is written meanwhile is in neither.
coproc PSQL { psql -X -q -A -t -v ON_ERROR_STOP=1; }
session=$PSQL_PID
exec 3<&"${PSQL[0]}" 4>&"${PSQL[1]}"
echo "begin isolation level repeatable read read only; select pg_export_snapshot();" >&4
read -r -u 3 snapshot
psql -X -q -A -t -v ON_ERROR_STOP=1 -c "select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname in ('carequay', 'public') order by 1" | bash "$here/manifest.sh" > "$queries"
pg_dump --format=custom --snapshot="$snapshot" | encrypt "$part/database.enc"
{ cat "$queries"; echo "select 'done';"; } >&4
while read -r -u 3 line && [ "$line" != done ]; do
  echo "table|$line"
done > "$manifest"
printf '%s\n' '\q' >&4
wait "$session" || { echo "The database could not be described" >&2; exit 1; }
session=
[ "$(wc -l < "$queries")" -eq "$(wc -l < "$manifest")" ] || { echo "The database was described in part" >&2; exit 1; }

# Documents come after the rows that name them: none is missing, and what is there beyond is collected by the application's own job.
if [ -n "${CAREQUAY_DOCUMENT_DIR:-}" ]; then
  list=$(mktemp)
  (cd "$CAREQUAY_DOCUMENT_DIR" && find . -type f ! -name '*.part' -print0 | sort -z) > "$list"
  (cd "$CAREQUAY_DOCUMENT_DIR" && xargs -0 -r sha256sum < "$list") | sed 's/^/file|/' >> "$manifest"
  tar -C "$CAREQUAY_DOCUMENT_DIR" --null --no-recursion -T "$list" -cf - | encrypt "$part/documents.enc"
  rm -f "$list"
fi
encrypt "$part/manifest.enc" < "$manifest"
(cd "$part" && sha256sum -- *.enc > SHA256SUMS)
openssl dgst -sha256 -sign "$CAREQUAY_BACKUP_SIGNER" -out "$part/SHA256SUMS.sig" "$part/SHA256SUMS"
sync "$part"/* 2>/dev/null || sync
mv "$part" "$folder/$name"
echo "$folder/$name"
