#!/usr/bin/env bash
# Sees to it that there are browsers for the tests: a Chromium at the least, and the three engines where Debian has them.
set -euo pipefail

fail() { echo "make: $1" >&2; exit 1; }
have() { command -v "$1" >/dev/null; }
have_any() { for program in "$@"; do [ -n "$program" ] && have "$program" && return; done; return 1; }
have_chromium() { have_any "${CHROMIUM:-}" chromium chromium-browser google-chrome; }

packages=()
have_chromium || packages+=(chromium)
have chromedriver || packages+=(chromium-driver)
have_any firefox-esr firefox || packages+=(firefox-esr)
have WebKitWebDriver || packages+=(webkit2gtk-driver)
have Xvfb || packages+=(xvfb)
if [ ${#packages[@]} -gt 0 ] && have apt-get && [ "$(id -u)" = 0 ]; then
  echo "make: installing ${packages[*]} for the browser tests" >&2
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${packages[@]}"; } >/dev/null 2>&1 || true
fi
if ! have_chromium; then
  echo "make: fetching Playwright's Chromium for the browser tests" >&2
  .venv/bin/playwright install chromium || fail "no Chromium for the browser tests: install Chromium or Chrome, or set CHROMIUM to its path."
fi
skip() { echo "make: the walks skip $1: install $2 (Debian) for it." >&2; }
have chromedriver || skip Chromium chromium-driver
have_any firefox-esr firefox || skip Firefox firefox-esr
{ have WebKitWebDriver && have Xvfb; } || skip WebKitGTK "webkit2gtk-driver and xvfb"
