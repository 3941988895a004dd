#!/usr/bin/env bash
# Sees to it that there is a Chromium for the tests: one that is there, Debian's, or Playwright's own.
set -euo pipefail

fail() { echo "make: $1" >&2; exit 1; }
for browser in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
  [ -n "$browser" ] && command -v "$browser" >/dev/null && exit 0
done
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  echo "make: installing Chromium for the browser tests" >&2
  if apt-get update -qq >/dev/null && apt-get install -y -qq chromium >/dev/null 2>&1; then exit 0; fi
fi
echo "make: fetching Playwright's Chromium for the browser tests" >&2
.venv/bin/playwright install chromium || fail "no Chromium for the browser tests: install Chromium or Chrome, or set CHROMIUM to its path."
