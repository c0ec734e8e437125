# Needs make and Python 3.11 or newer. Everything else is put into $(VENV), beside this file, and nowhere else.

VENV ?= .venv
BIN = $(VENV)/bin
PIP = $(BIN)/python -m pip install -qq --disable-pip-version-check --no-input
# More words for the command behind a target: make test ARGS="-k weekend", make lock ARGS=--upgrade
ARGS ?=

.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:
.PHONY: help chat test check lint types imports format bench lock clean

help: ## Show this list
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/\1|\2/p' Makefile | while IFS='|' read -r name does; do \
	  printf 'make %-9s %s\n' "$$name" "$$does"; \
	done

chat: $(VENV)/installed ## Talk to the assistant in this terminal
	@$(BIN)/balint chat $(ARGS)

test: $(VENV)/workshop ## Run the tests, on SQLite and on PostgreSQL where its server is installed
	@$(BIN)/python -m pytest -n auto --dist worksteal $(ARGS)

check: lint types imports test ## Run every check that CI runs

lint: $(VENV)/workshop ## Check the formatting and the style
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .

types: $(VENV)/workshop ## Check the types
	@$(BIN)/mypy

imports: $(VENV)/workshop ## Check that imports run one way
	@$(BIN)/lint-imports

format: $(VENV)/workshop ## Format the code and mend what can be mended
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench: $(VENV)/workshop ## Measure what it costs
	@$(BIN)/python -m benchmarks $(ARGS)

lock: $(BIN)/uv ## Write the lock files anew after a change in pyproject.toml
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --no-emit-index-url --generate-hashes \
	  pyproject.toml -o requirements.lock $(ARGS)
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --no-emit-index-url --generate-hashes \
	  pyproject.toml --group dev -o requirements-dev.lock $(ARGS)

clean: ## Remove what was made here (never a portfolio: that is in your own data folder)
	@rm -rf $(VENV) build dist ./*.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The virtual environment. Two files in it say what has been installed, so that a second call has nothing to do,
# and a changed lock file or pyproject.toml installs again.

UNFINISHED = echo "The installation did not finish. Is there a network connection? Run make again to go on from here, \
or make clean first to start afresh." >&2; exit 1

$(BIN)/python:
	@found= bare=; \
	for name in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11 python; do \
	  "$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
	  bare=$$name; \
	  if "$$name" -c 'import ensurepip, venv' 2>/dev/null; then found=$$name; break; fi; \
	done; \
	if [ -z "$$bare" ]; then \
	  echo "This needs Python 3.11 or newer, and none was found. Install one (python.org has it for every system)" >&2; \
	  echo "and run make again. If you have one in a place of its own: make chat PYTHON=/path/to/python3" >&2; \
	  exit 1; \
	fi; \
	if [ -z "$$found" ]; then \
	  echo "Python is here, but without its venv module. On Debian or Ubuntu: sudo apt install python3-venv" >&2; \
	  echo "Then run make again." >&2; \
	  exit 1; \
	fi; \
	echo "Setting up a virtual environment in $(VENV) (once, about a minute) …"; \
	"$$found" -m venv --clear $(VENV)

$(VENV)/installed: $(BIN)/python requirements.lock pyproject.toml
	@echo "Installing the assistant and what it needs …"
	@{ $(PIP) --require-hashes -r requirements.lock && $(PIP) --no-deps --editable .; } || { $(UNFINISHED); }
	@$(BIN)/python -m compileall -q balint bot handlers scheduler storage
	@touch $@

$(VENV)/workshop: $(VENV)/installed requirements-dev.lock
	@echo "Installing the tools for tests and checks …"
	@$(PIP) --require-hashes -r requirements-dev.lock || { $(UNFINISHED); }
	@touch $@

$(BIN)/uv: $(BIN)/python
	@echo "Installing uv, which writes the lock files …"
	@$(PIP) uv
	@touch $@
