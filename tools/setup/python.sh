#!/usr/bin/env bash
# Makes .venv with the Python that the browser runs too, and installs what requirements.txt pins.
set -euo pipefail

wanted=$(cat .python-version)
fail() { echo "make: $1" >&2; exit 1; }
is_wanted() { [ "$("$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null)" = "$wanted" ]; }

make_venv() {
  for python in "python$wanted" python3 python; do
    if is_wanted "$python"; then
      "$python" -m venv --clear .venv && return
      fail "Python $wanted lacks its venv module: install it (Debian: python$wanted-venv)."
    fi
  done
  # Any other Python 3 can fetch uv, and uv fetches the right Python.
  command -v python3 >/dev/null || fail "Python is missing: install Python $wanted (https://www.python.org/downloads/)."
  python3 -m venv --clear .cache/uv || fail "python3 lacks its venv module: install it (Debian: python3-venv), or install Python $wanted."
  .cache/uv/bin/pip install --quiet --disable-pip-version-check "$(grep -oE '^uv==[^ ]+' requirements.txt)"
  .cache/uv/bin/uv venv --quiet --clear --seed --python "$wanted" .venv 2>/dev/null || fail "Python $wanted is missing and could not be fetched: install it (https://www.python.org/downloads/)."
}

is_wanted .venv/bin/python || make_venv
install() { .venv/bin/python -m pip install --quiet --disable-pip-version-check "$@"; }
install --require-hashes --requirement requirements.txt || fail "the Python packages could not be installed: is there a connection?"
install --no-deps --no-build-isolation --editable . || fail "the project's own package could not be installed."
