#!/usr/bin/env bash
# Installs the runtime's files, the fonts and the front-end tools that package-lock.json pins.
set -euo pipefail

fail() { echo "make: $1" >&2; exit 1; }
command -v node >/dev/null || fail "Node is missing: install Node 20.18 or later (https://nodejs.org/)."
command -v npm >/dev/null || fail "npm is missing: it comes with Node (https://nodejs.org/)."
node -e 'const [major, minor] = process.versions.node.split("."); process.exit(major > 20 || (major == 20 && minor >= 18) ? 0 : 1)' || fail "Node $(node --version) is too old: install Node 20.18 or later."
npm ci --ignore-scripts --silent || fail "the npm packages could not be installed: is there a connection?"
