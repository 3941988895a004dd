#!/usr/bin/env bash
# Sees to it that there is a Chromium for the tests: one that was chosen, Debian's without windows, which is the quickest,
# any other that is there, or Playwright's own.
set -euo pipefail

fail() { echo "make: $1" >&2; exit 1; }
have() { [ -n "$1" ] && command -v "$1" >/dev/null; }
install() {
  have apt-get && [ "$(id -u)" = 0 ] || return 1
  echo "make: installing $1 for the browser tests" >&2
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends "$1"; } >/dev/null 2>&1
}

if have "${CHROMIUM:-}" || have chromium-headless-shell; then exit 0; fi
if install chromium-headless-shell; then exit 0; fi
for browser in chromium chromium-browser google-chrome; do
  if have "$browser"; then exit 0; fi
done
if install chromium; then exit 0; fi
echo "make: fetching Playwright's Chromium for the browser tests" >&2
.venv/bin/playwright install chromium || fail "no Chromium for the browser tests: install Chromium or Chrome, or set CHROMIUM to its path."
