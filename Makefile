.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
PORT ?= 8000
REPEAT ?= 4
PYTHON := .venv/bin/python
READY := .venv/.ready node_modules/.ready

.PHONY: help serve site test test-browsers check bench lighthouse rates tone readability lock
help: ## Show what there is to do
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

serve: site ## Build the site and serve it on http://127.0.0.1:8000/ (PORT=8001 for another port)
	@$(PYTHON) -m receivables.site.serve --port $(PORT)

site: $(READY) ## Build the whole site into site/
	@$(PYTHON) -m receivables.site.build

test: check site .venv/.browser ## Check everything and run all tests, in a real browser too
	@$(PYTHON) -m pytest --numprocesses auto --dist worksteal -m "not engines"

test-browsers: site .venv/.engines ## Take the main walks in Chromium, Firefox and WebKitGTK, as far as they are there
	@$(PYTHON) -m pytest -rs tests/engines

check: $(READY) ## Check style, types and spelling
	@.venv/bin/ruff check --quiet .
	@.venv/bin/ruff format --quiet --check .
	@.venv/bin/mypy
	@npx --no-install tsc --project tools/browser
	@npx --no-install cspell --no-progress --quiet --dot "**"

bench: $(READY) .venv/.browser ## Measure the start, the edits and the transfer beside other ways (REPEAT=1 is quicker)
	@PYTHONPATH=tests:tests/browser $(PYTHON) -m bench --repeat $(REPEAT)

lighthouse: site .venv/.browser ## Measure pages as Lighthouse does, on a phone; fetches it first
	@PYTHONPATH=tests:tests/browser $(PYTHON) tests/lighthouse.py

rates: .venv/.ready ## Say until when each figure is known; fail from 45 days before one runs out
	@.venv/bin/receivables tables --within 45

tone: .venv/.ready ## Say how well the tone rules agree with the labelled sentences
	@$(PYTHON) tests/measure_tone.py

readability: .venv/.ready ## Say how easily each page reads, beside the target of its kind
	@PYTHONPATH=tests:tests/site $(PYTHON) tests/readability.py

lock: $(READY) ## Pin the newest versions that pyproject.toml allows into requirements.txt
	@tools/setup/lock.sh

.venv/.ready: .python-version requirements.txt pyproject.toml tools/setup/python.sh
	@tools/setup/python.sh
	@touch $@

node_modules/.ready: package-lock.json tools/setup/node.sh
	@tools/setup/node.sh
	@touch $@

.venv/.browser: .venv/.ready tools/setup/browser.sh
	@tools/setup/browser.sh
	@touch $@

.venv/.engines: .venv/.browser tools/setup/engines.sh
	@tools/setup/engines.sh
	@touch $@
