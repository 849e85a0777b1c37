#!/usr/bin/env bash
# Checks docker-compose.yml against Compose's own schema. Nothing is started, and no engine is needed.
set -euo pipefail
cd "$(dirname "$0")/.."
export THEORYLEDGER_OWNER_PASSWORD=check THEORYLEDGER_LOGIN_PASSWORD=check

if docker compose version >/dev/null 2>&1; then
  docker compose config --quiet
elif command -v docker-compose >/dev/null; then
  docker-compose config --quiet
else
  echo "No docker compose here: docker-compose.yml is not checked." >&2
fi
