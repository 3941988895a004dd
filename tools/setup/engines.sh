#!/usr/bin/env bash
# Sees to it that the three engines and their drivers are there for the walks, as far as Debian has them.
set -euo pipefail

have() { command -v "$1" >/dev/null; }
have_firefox() { have firefox-esr || have firefox; }

packages=()
have chromedriver || packages+=(chromium-driver)
have_firefox || packages+=(firefox-esr)
have WebKitWebDriver || packages+=(webkit2gtk-driver)
have Xvfb || packages+=(xvfb)
if [ ${#packages[@]} -gt 0 ] && have apt-get && [ "$(id -u)" = 0 ]; then
  echo "make: installing ${packages[*]} for the walks" >&2
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${packages[@]}"; } >/dev/null 2>&1 || true
fi
skip() { echo "make: the walks skip $1: install $2 (Debian) for it." >&2; }
have chromedriver || skip Chromium chromium-driver
have_firefox || skip Firefox firefox-esr
{ have WebKitWebDriver && have Xvfb; } || skip WebKitGTK "webkit2gtk-driver and xvfb"
