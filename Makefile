# Two commands matter: `make course` builds the shipped course, `make test` tests everything.
# Assumed are python3 (3.11 or newer, with venv) and make; all else is fetched, or named with its remedy.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
# Runs a program with a Node that is new enough: PATH's, else the one in the environment.
NODE := $(BIN)/python tools/node.py

# What an installation depends on; the bundle in the package is built from browser/.
SOURCES := pyproject.toml hatch_build.py constraints.txt tools/environment.py tools/node.py \
	$(shell find browser -name node_modules -prune -o -type f -not -path 'browser/test/*' -print)

export PATH := $(abspath $(BIN)):$(PATH)

.DEFAULT_GOAL := help
.PHONY: help course serve test check accept format clean

help: ## show this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/'

course: $(VENV)/.installed ## build the shipped course into dist/: site, offline bundle, packages
	$(BIN)/coursewright build --format all

serve: $(VENV)/.installed ## show the shipped course at http://127.0.0.1:8000/, rebuilt as you edit
	$(BIN)/coursewright serve

test: $(VENV)/.ready-for-tests ## install what tests need and run all of them
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(NODE) browser npm run --silent check
	$(NODE) browser npm test --silent
	$(NODE) . $(BIN)/python -m pytest

check: $(VENV)/.ready-for-tests ## the quick half of the tests: no browser, nothing slow; and the shipped course
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/coursewright check --strict
	$(NODE) . $(BIN)/python -m pytest -m "not browser and not slow"

accept: $(VENV)/.ready-for-tests ## write golden trees and generated documentation anew; then review the diff
	COURSEWRIGHT_ACCEPT=1 $(NODE) . $(BIN)/python -m pytest -m "not browser and not slow"

format: $(VENV)/.ready-for-tests ## put Python and JavaScript into their usual form
	$(BIN)/ruff check --fix --exit-zero .
	$(BIN)/ruff format .
	$(NODE) browser npm run --silent format

clean: ## remove everything that make has made
	rm -rf $(VENV) dist build .cache site generator/static browser/node_modules
	rm -rf .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find generator tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.installed: $(SOURCES)
	$(PYTHON) tools/environment.py $(VENV)
	$(PIP) --editable .
	@touch $@

$(VENV)/.ready-for-tests: $(VENV)/.installed tools/prepare_tests.py browser/package-lock.json
	$(PIP) --editable '.[test]'
	$(BIN)/python tools/prepare_tests.py
	@touch $@
