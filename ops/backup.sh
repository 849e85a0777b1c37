#!/usr/bin/env bash
# Copies the database and, apart from it, the keys to protected words.
# usage: ops/backup.sh FOLDER      THEORYLEDGER_PG: a libpq connection string of the owner; THEORYLEDGER_KEYS: the folder of keys
set -euo pipefail
folder=${1:?name a folder for the backup}
: "${THEORYLEDGER_PG:?set it to the owner of the database}" "${THEORYLEDGER_KEYS:?set it to the folder of keys}"
umask 077
stamp=$(date -u +%Y%m%dT%H%M%SZ)
mkdir -p "$folder/database" "$folder/keys"

# One snapshot: a decision is in it whole or not at all.
pg_dump --dbname="$THEORYLEDGER_PG" --format=custom --file="$folder/database/$stamp.dump.part"
mv "$folder/database/$stamp.dump.part" "$folder/database/$stamp.dump"

# Keys after the database: a key that nothing needs yet is harmless, words without their key are lost.
tar --create --gzip --file="$folder/keys/$stamp.tar.gz.part" --directory="$THEORYLEDGER_KEYS" .
mv "$folder/keys/$stamp.tar.gz.part" "$folder/keys/$stamp.tar.gz"
echo "$stamp"
