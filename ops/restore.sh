#!/usr/bin/env bash
# Puts a backup into an empty database and an empty folder of keys.
# usage: ops/restore.sh FOLDER STAMP      THEORYLEDGER_PG and THEORYLEDGER_KEYS as for backup.sh
set -euo pipefail
folder=${1:?name the folder of backups} stamp=${2:?name the stamp that backup.sh printed}
: "${THEORYLEDGER_PG:?set it to the owner of the new database}" "${THEORYLEDGER_KEYS:?set it to the new folder of keys}"
umask 077
tables=$(psql --no-psqlrc --dbname="$THEORYLEDGER_PG" --tuples-only --no-align --command "select count(*) from pg_tables where schemaname like 'ledger%'")
[ "$tables" -eq 0 ] || { echo "There is a ledger in this database already; restore into an empty one." >&2; exit 1; }
[ -z "$(ls -A "$THEORYLEDGER_KEYS" 2>/dev/null)" ] || { echo "The folder of keys is not empty; restore into an empty one." >&2; exit 1; }

# The role of the running server belongs to the cluster, not to the dump.
psql --no-psqlrc --dbname="$THEORYLEDGER_PG" --quiet --command \
  "do \$\$ begin if not exists (select from pg_roles where rolname = 'theoryledger_app') then create role theoryledger_app nologin; end if; end \$\$"
pg_restore --dbname="$THEORYLEDGER_PG" --exit-on-error --no-owner "$folder/database/$stamp.dump"
mkdir -p "$THEORYLEDGER_KEYS"
tar --extract --gzip --file="$folder/keys/$stamp.tar.gz" --directory="$THEORYLEDGER_KEYS"
echo "Restored $stamp. Run 'admin db-apply' once as the owner, then start the server."
