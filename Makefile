# bilat's workshop: `make help` says what it can do. All that it makes lies in .venv and build.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
ARGS ?=
DEMO_DB := build/demo.db
DEMO_PAIR ?= "Syria" "Azerbaijan"

VENV := .venv
BIN := $(VENV)/bin
# Twice quiet: errors only, no word on what lies where.
PIP := $(BIN)/python -m pip --quiet --quiet --no-input --disable-pip-version-check
# Every package by its hash, none that would run a build, none that the lock does not name.
LOCKED := --require-hashes --only-binary :all: --no-deps
say = @printf '\033[1m%s\033[0m\n'

.PHONY: help demo test check fix lock assets clean postgres

help:  ## what make can do here
	@sed -nE 's/^([a-z-]+(NAME)?%?):[^#]*## (.*)/\1\t\3/p' $(MAKEFILE_LIST) | sed 's/bench-%/bench-NAME/' | \
	  while IFS=$$'\t' read -r name what; do printf '  make %-12s %s\n' "$$name" "$$what"; done

# ---------------------------------------------------------------- the environment
# A stamp is older than a lock that changed: then, and only then, the environment is brought up to it.

RUNTIME := $(VENV)/.runtime-installed
DEV := $(VENV)/.dev-installed

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "bilat needs Python 3.11 or newer, and '$(PYTHON)' is none. On Debian: apt install python3 python3-venv." >&2; \
	  echo "Where a newer Python has another name, give it: make PYTHON=python3.12 …" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "'$(PYTHON)' cannot make a virtual environment. On Debian: apt install python3-venv." >&2; exit 1; }
	$(say) 'Making $(VENV) …'
	@$(PYTHON) -m venv --clear $(VENV) || { rm -rf $(VENV); exit 1; }

$(RUNTIME): $(BIN)/python requirements/build.txt requirements/runtime.txt pyproject.toml
	$(say) 'Installing what bilat needs, as pinned in requirements (a minute or two the first time) …'
	@$(PIP) install $(LOCKED) -r requirements/build.txt
	@$(PIP) install $(LOCKED) -r requirements/runtime.txt
	@$(PIP) install --no-build-isolation --no-deps --no-index --editable .
	@touch $@

$(DEV): $(RUNTIME) requirements/dev.txt
	$(say) 'Installing the tools for working on bilat …'
	@$(PIP) install $(LOCKED) -r requirements/dev.txt
	@touch $@

# ---------------------------------------------------------------- what it can do

demo: $(RUNTIME)  ## install bilat, read the example articles, show what they say about one pair
	$(say) 'Reading examples/articles into $(DEMO_DB) …'
	@mkdir -p build && rm -f $(DEMO_DB)*
	@$(BIN)/bilat read examples/articles --db $(DEMO_DB)
	@$(BIN)/bilat brief $(DEMO_PAIR) --db $(DEMO_DB)
	$(say) 'To try next:'
	@printf '  %s\n' \
	  '$(BIN)/bilat standing $(DEMO_PAIR) --on 2010-01-01 --db $(DEMO_DB)' \
	  '$(BIN)/bilat serve --db $(DEMO_DB)' \
	  '$(BIN)/bilat read YOUR-FILE.txt --db $(DEMO_DB)' \
	  '$(BIN)/bilat --help'

test: $(DEV)  ## run the tests, in a new random order each time (ARGS="-k visa -x" goes to pytest)
	@mkdir -p build
	@$(BIN)/python -m pytest $(ARGS)

postgres:  ## start a PostgreSQL server for the tests on loopback, and say how to use it (`.ci/postgres stop` ends it)
	@address=$$(.ci/postgres start) && echo "export BILAT_TEST_POSTGRES=$$address"

check: $(DEV)  ## lint, format, types and import rules, without changing anything
	@mkdir -p build
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo --cache-dir build/import-linter

fix: $(DEV)  ## format, and mend what the linter can mend
	@$(BIN)/ruff check --fix --exit-zero
	@$(BIN)/ruff format

bench-%: $(DEV)  ## run benchmarks/NAME.py
	@test -f benchmarks/$*.py || { \
	  echo "There is no benchmarks/$*.py; there is: $$(cd benchmarks 2>/dev/null && echo *.py)" >&2; exit 1; }
	@mkdir -p build
	@$(BIN)/python benchmarks/$*.py $(ARGS)

UV_LOCK := $(BIN)/uv pip compile --quiet --no-config --universal --python-version 3.11 --only-binary :all: \
  --generate-hashes --strip-extras --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock'

lock: $(DEV)  ## pin requirements/*.in anew (ARGS=--upgrade also takes newer releases)
	@cd requirements && for name in build runtime dev; do \
	  ../$(UV_LOCK) $(ARGS) --output-file $$name.txt $$name.in; done

assets:  ## build what the pages ship of others' code, map and flags anew, from frontend/package-lock.json (needs Node 20)
	@command -v npm >/dev/null || { echo "npm is not installed. What it would build is already in the repository." >&2; exit 1; }
	@cd frontend && npm ci --ignore-scripts --loglevel=error && npm run --silent build

clean:  ## remove what was built, the environment too
	@rm -rf $(VENV) build dist frontend/node_modules .hypothesis .coverage
	@find src tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
