#!/usr/bin/env bash
# Takes the README's pictures from a running demo, in a browser of its own: ops/screenshots.sh demo.json
# demo.json holds the line that `demo --json` prints.
set -euo pipefail
demo=$(grep -m1 '"url"' "$1")
here=$(cd "$(dirname "$0")" && pwd)
value() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" <<<"$demo"; }
review="$(value url)/reviews/$(value trainingReviewId)"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT

browse() {
  "${THEORYLEDGER_CHROMIUM:-chromium}" --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --hide-scrollbars --user-data-dir="$profile" --window-size=1280,900 "$@" 2>/dev/null
}

# The sign-in lasts for as long as the profile does.
browse --dump-dom "$(value signInUrl)" >/dev/null
mkdir -p "$here/pictures"
browse --screenshot="$here/pictures/review.png" "$review"
browse --screenshot="$here/pictures/replay.png" "$review/replay?at=${REPLAY_AT:-367}"
browse --screenshot="$here/pictures/causal-web.png" "$review/causal-web"
