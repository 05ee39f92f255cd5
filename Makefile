# Dépêches: a folder of raw press dispatches in, a searchable archive out. `make help` lists what there is.
# Needs make, git and Python 3.11 or newer; all else goes into .venv, from the lock files.

CORPUS ?= corpus
SITE   ?= site
HOST   ?= 127.0.0.1
PORT   ?= 8000

VENV   := .venv
BIN    := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
PY     := $(BIN)/python
BUILD  := $(PY) -m generator
# Asked for by name, else the first of these that is new enough and can make a virtual environment.
PYTHON ?=
PYTHONS := $(or $(PYTHON),python3 python3.14 python3.13 python3.12 python3.11 python)
USABLE := import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))

.DEFAULT_GOAL := site
.PHONY: site serve explain test check style types architecture workflows links bench quality sample screenshots lock clean help

site: $(VENV)/runtime ## Build CORPUS (corpus/) into SITE (site/)
	@$(BUILD) build --corpus "$(CORPUS)" --site "$(SITE)"

serve: $(VENV)/runtime ## Build, serve at HOST:PORT (127.0.0.1:8000), rebuild and reload on every change
	@$(BUILD) serve --corpus "$(CORPUS)" --site "$(SITE)" --host "$(HOST)" --port "$(PORT)"

explain: $(VENV)/runtime ## Tell how FILE was read, step by step (ARGS="--raw": its text, rebuilt from the article)
	@$(BUILD) explain "$(FILE)" --corpus "$(CORPUS)" $(ARGS)

test: $(VENV)/development ## Run the tests (ARGS="-k words" for some of them)
	@$(PY) -m pytest $(ARGS)

check: $(VENV)/development ## All that CI holds besides the tests: style, types, architecture, workflows, the corpus, links
	@$(MAKE) --no-print-directory --keep-going style types architecture workflows links

style:
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types:
	$(BIN)/mypy

architecture:
	$(PY) -m pytest tests/test_architecture.py

workflows:
	$(BIN)/zizmor --offline --quiet .github/workflows

links:
	@$(BUILD) check --corpus "$(CORPUS)"
	@$(BUILD) build --corpus "$(CORPUS)" --site build/links
	$(BIN)/lychee --offline --include-fragments --index-files index.html --no-progress --quiet \
	  --root-dir "$(CURDIR)/build/links" build/links

bench: $(VENV)/development ## Measure time and memory, print the table, write build/bench.json
	@$(PY) -m tests.bench $(ARGS)

quality: $(VENV)/development ## Score the reading against the sample's gold, write build/quality.json
	@$(PY) -m tests.quality $(ARGS)

sample: $(VENV)/development ## Derive the raw files of corpus/ from the clean dispatches of tests/gold/sample
	@$(PY) -m tests.gold.derive $(ARGS)

screenshots: site $(VENV)/development ## Picture every kind of page, wide and narrow, light and dark, into build/screenshots/
	@$(PY) -m tests.browser.screenshots "$(SITE)"

lock: $(VENV)/development ## Write the lock files anew, from pyproject.toml, for every platform
	@$(PY) -m uv pip compile $(LOCKING) --output-file requirements.lock
	@$(PY) -m uv pip compile $(LOCKING) --extra dev --constraint requirements.lock --output-file requirements-dev.lock

LOCKING := pyproject.toml --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-config \
	--no-emit-index-url --no-emit-find-links --no-annotate --custom-compile-command "make lock"

clean: ## Remove what the tools made: build/, caches, the environment; neither site/ nor docs/
	rm -rf build $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis

help: ## List these targets
	@sed -n 's/^\([a-z]*\):.*## /\1|/p' Makefile | while IFS='|' read -r name text; do printf '  make %-11s %s\n' "$$name" "$$text"; done

# The stamps are copies of the lock files: only another content installs anything.
$(VENV)/runtime: requirements.lock | $(PY)
	$(call install,requirements.lock)

$(VENV)/development: requirements-dev.lock | $(PY)
	$(call install,requirements-dev.lock)

define install
	@if ! cmp -s $< $@; then \
	  echo "Installing the packages of $(1) into $(VENV) (once, until that file changes)"; \
	  $(PY) -m pip install --quiet --disable-pip-version-check --require-hashes --requirement $(1); \
	fi
	@cp $< $@
endef

$(PY):
	@for python in $(PYTHONS); do \
	  if "$$python" -c "$(USABLE)" 2>/dev/null; then \
	    echo "Making $(VENV) with $$("$$python" --version)"; \
	    exec "$$python" -m venv --clear $(VENV); \
	  fi; \
	done; \
	echo "No Python 3.11 or newer with venv was found (tried: $(PYTHONS))." >&2; \
	echo "Install one (Debian, Ubuntu: apt install python3-venv), or name it: make PYTHON=/path/to/python3" >&2; \
	exit 1
