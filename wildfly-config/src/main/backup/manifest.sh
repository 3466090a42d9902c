#!/usr/bin/env bash
# manifest.sh: the statements that describe a database: for each table its name, rows, and a sum over the hashes of its rows, which
# does not depend on their order. Reads the names of the tables from standard input, one a line as schema.table.
set -euo pipefail
while IFS= read -r table; do
  [ -n "$table" ] || continue
  printf "select '%s', count(*), coalesce(sum(('x' || substr(md5(t::text), 1, 15))::bit(60)::bigint), 0) from %s t;\n" "$table" "$table"
done
