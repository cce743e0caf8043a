# `make help` lists what there is. Works with GNU make 3.81 (macOS) and newer.

PYTHON ?= python3
PORT ?= 8000
# Slow folders come first by name, so that small files are left to even out the workers' ends.
PYTEST ?= -n auto --dist loadfile --no-loadscope-reorder --cov --cov-report=term

VENV := .venv
RUN := $(VENV)/bin/python -m
SWAP := PYTHONPATH=tools $(RUN) site_swap
PIP := $(RUN) pip --disable-pip-version-check -qq
UV_LOCK = "$$uv/bin/uv" --quiet --no-config pip compile pyproject.toml --universal \
	--python-version 3.11 --fork-strategy fewest --generate-hashes \
	--no-emit-index-url --no-emit-find-links \
	--custom-compile-command "make lock" $(LOCK)

# Another Python, or another place of this folder, calls for another .venv.
KEY := $(shell (pwd; $(PYTHON) --version) 2>&1 | cksum | cut -d ' ' -f 1)
MADE := $(VENV)/made-$(KEY)
BUILD_READY := $(VENV)/ready-to-build
TEST_READY := $(VENV)/ready-to-test

# Material prints a long notice about its own future on each run; the lock keeps us where we are.
export NO_MKDOCS_2_WARNING := 1

.DELETE_ON_ERROR:
.NOTPARALLEL:
.SUFFIXES:
.PHONY: help setup setup-dev serve build check lint format-check types content test mutants mutations fuzz originality completeness search-eval bench ctcae-terms other-names icons word-table format lock clean

help: ## List what make can do here
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

serve: $(BUILD_READY) ## Show the site on this machine, anew after each change (PORT=8000)
	@$(VENV)/bin/python -c 'import socket; s = socket.socket(); s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1); s.bind(("127.0.0.1", int("$(PORT)")))' 2>/dev/null || { \
		echo "Port $(PORT) is taken or no port. Name another: make serve PORT=8001" >&2; exit 1; }
	@echo "The site will be on http://127.0.0.1:$(PORT)/ in a moment. Ctrl+C ends it."
	@$(RUN) mkdocs serve --dev-addr 127.0.0.1:$(PORT)

# The new site takes the place of the old one only when it is whole.
build: $(BUILD_READY) ## Build the site into site/; prints problems and nothing else
	@$(SWAP) clear; new=.site-new.$$$$; \
	trap 'rm -rf "$$new" "$$new.log"' EXIT; trap 'exit 130' HUP INT TERM; \
	$(RUN) mkdocs build --strict --site-dir "$$new" >"$$new.log" 2>&1; result=$$?; \
	awk '/^(INFO|DEBUG) / { quiet = 1; next } quiet && /^  / { next } { quiet = 0 } NF' "$$new.log" >&2; \
	[ $$result -eq 0 ] || { echo "Nothing was built; site/ is as it was." >&2; exit $$result; }; \
	$(SWAP) swap $$$$ && echo "The site is in $$(pwd)/site"

check: lint format-check types content ## Check code and pages (`make -k check`: all, whatever fails)

lint: $(TEST_READY) ## Check the code with ruff
	@$(RUN) ruff check --quiet

format-check: $(TEST_READY) ## Check that the code is formatted
	@$(RUN) ruff format --check --quiet

types: $(TEST_READY) ## Check the types with mypy
	@$(RUN) mypy --no-error-summary

content: $(TEST_READY) ## Check the pages, as `formulary check` does
	@$(VENV)/bin/formulary check

test: $(TEST_READY) ## Run all tests (PYTEST='-x tests/test_names.py' for some)
	@browser=$$($(VENV)/bin/python tools/find_browser.py) && \
		BROWSER_PATH="$$browser" $(RUN) pytest $(PYTEST)

mutants: $(TEST_READY) ## Change the core in small ways, and count what tests notice (MUTANTS=300)
	@PYTHONPATH=tools $(RUN) mutants "$(or $(MUTANTS),300)"

mutations: $(TEST_READY) ## Try dangerous edits of our pages, and count what checks notice
	@PYTHONPATH=tools $(RUN) mutations

fuzz: $(TEST_READY) ## Check and build random small sites (SITES=1000 SEED=0), and print what must never be
	@PYTHONPATH=tools $(RUN) fuzz "$(or $(SITES),1000)" "$(or $(SEED),0)"

bench: $(TEST_READY) ## Measure what a page costs a phone, beside Material's default (needs npm)
	@PYTHONPATH=tools $(RUN) page_weight

originality: $(TEST_READY) ## Find sentences that pages share with texts (AGAINST=folder of the texts)
	@[ -n "$(AGAINST)" ] || { echo "Name a folder: make originality AGAINST=folder" >&2; exit 2; }
	@$(VENV)/bin/formulary originality "$(AGAINST)"

completeness: $(TEST_READY) ## Find facts that no page tells (FACTS=folder; LABELS=folder: wrong figures too)
	@[ -n "$(FACTS)" ] || { echo "Name a folder: make completeness FACTS=folder [LABELS=folder]" >&2; exit 2; }
	@PYTHONPATH=tools $(RUN) completeness "$(FACTS)" $(if $(LABELS),"$(LABELS)")

search-eval: $(TEST_READY) ## Measure the search and others beside it (QUESTIONS=folder: ask these too)
	@new=$$(mktemp -d) && trap 'rm -rf "$$new"' EXIT && trap 'exit 130' HUP INT TERM && \
	$(RUN) mkdocs build --quiet --site-dir "$$new/site" && \
	browser=$$($(VENV)/bin/python tools/find_browser.py) && \
	BROWSER_PATH="$$browser" PYTHONPATH=tools $(RUN) search_eval "$$new/site" $(QUESTIONS)

ctcae-terms: $(TEST_READY) ## Make the list of medical terms anew (TABLE=file of the institute)
	@[ -n "$(TABLE)" ] || { echo "Name a file: make ctcae-terms TABLE=file" >&2; exit 2; }
	@PYTHONPATH=tools $(RUN) ctcae_terms "$(TABLE)"

other-names: $(TEST_READY) ## Make the names of medicines without a page anew (FACTS=folder)
	@[ -n "$(FACTS)" ] || { echo "Name a folder: make other-names FACTS=folder" >&2; exit 2; }
	@PYTHONPATH=tools $(RUN) other_names "$(FACTS)"

icons: $(TEST_READY) ## Make the stylesheet of icons anew, from Material's set
	@PYTHONPATH=tools $(RUN) icons

word-table: ## Make the table of words near in meaning anew (see tools/word_table/README.md)
	@[ -n "$(WORDNET)" ] || { echo "Name a folder: make word-table WORDNET=folder" >&2; exit 2; }
	@PYTHONPATH=tools:hooks $(PYTHON) -m word_table "$(WORDNET)" docs/assets/search/nearness.bin

format: $(TEST_READY) ## Format the code and mend what ruff can mend
	@$(RUN) ruff check --fix --quiet
	@$(RUN) ruff format --quiet

lock: $(MADE) ## Write both requirements files anew (LOCK=--upgrade: newest versions)
	@uv=$$(mktemp -d) && trap 'rm -rf "$$uv"' EXIT && trap 'exit 130' HUP INT TERM && \
	$(RUN) venv "$$uv" && "$$uv/bin/python" -m pip --disable-pip-version-check -qq install uv && \
	$(UV_LOCK) --group build --output-file requirements.txt >/dev/null && \
	$(UV_LOCK) --group dev --constraint requirements.txt --output-file requirements-dev.txt >/dev/null
	@! grep -nE '://|^-' requirements.txt requirements-dev.txt || { \
		echo "A lock names an address or an option; it may hold only names and hashes." >&2; exit 1; }
	@echo "Wrote requirements.txt and requirements-dev.txt"

clean: ## Remove all that make made here
	rm -rf $(VENV) site .site-* .coverage* .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find hooks tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

setup: $(BUILD_READY) ## Install what building needs, as every target does first
	@:

setup-dev: $(TEST_READY) ## Install what testing needs as well
	@:

$(MADE):
	@command -v "$(PYTHON)" >/dev/null || { \
		echo "There is no '$(PYTHON)' here. Install Python 3.11 or newer, or name one: make PYTHON=python3.13 ..." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Python 3.11 or newer is needed, and $(PYTHON) is $$($(PYTHON) --version 2>&1). Name another: make PYTHON=python3.13 ..." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "$(PYTHON) comes without venv or ensurepip. On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@echo "Setting up $(VENV) with $$($(PYTHON) --version) ..."
	@rm -rf $(VENV)
	@$(PYTHON) -m venv $(VENV)
	@touch $@

# The locks name everything, so nothing is looked up: before 24, pip takes a pinned `coverage` for
# another thing than the `coverage[toml]` that pytest-cov asks for, and refuses both.
$(BUILD_READY): $(MADE) requirements.txt pyproject.toml
	@echo "Installing requirements.txt ..."
	@$(PIP) install --no-deps --require-hashes -r requirements.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

# A machine made ready to test is ready to build as well.
$(TEST_READY): $(MADE) requirements-dev.txt requirements.txt pyproject.toml
	@echo "Installing requirements-dev.txt ..."
	@$(PIP) install --no-deps --require-hashes -r requirements-dev.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $(BUILD_READY) $@
