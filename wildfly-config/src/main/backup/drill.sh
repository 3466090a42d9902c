#!/usr/bin/env bash
# drill.sh BACKUP: shows that a backup can be brought back: restores it into a database and a folder that are gone afterwards, and compares.
# Environment as of restore.sh; PGDATABASE is one to sign in to. Meant for a timer: it ends with 0 only when everything is as it was.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
scratch="carequay_drill_$$"
documents=$(mktemp -d)
finish() {
  dropdb --if-exists --force "$scratch" || true
  rm -rf "$documents"
}
trap finish EXIT
createdb --template=template0 --encoding=UTF8 "$scratch"
PGDATABASE="$scratch" CAREQUAY_DOCUMENT_DIR="$documents" bash "$here/restore.sh" "$1"
