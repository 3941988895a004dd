#!/usr/bin/env bash
# Pins all that pyproject.toml asks for, with hashes and without the address of an index.
set -euo pipefail
.venv/bin/uv pip compile --quiet --upgrade --universal --python-version "$(cat .python-version)" --generate-hashes \
  --no-emit-index-url --no-header --no-annotate --all-extras --output-file requirements.txt pyproject.toml
npm update --package-lock-only --ignore-scripts --silent
