# Everything starts from a clone, Python 3.11 or later, and make. `make check` is what "clean" means.

PYTHON ?= $(shell for python in python3.11 python3.12 python3.13 python3.14 python3; do \
	"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& { echo "$$python"; break; }; done)
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: help demo test slow web check fix docs lock clean
.DEFAULT_GOAL := help

help: ## say what there is
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 8

demo: .venv/.program ## tell the whole story on invented data, into ./demo
	$(BIN)/dafatir demo

test: .venv/.tools ## what must pass before a change lands; needs nothing but Python
	$(BIN)/python -m pytest -n auto -m "not slow and not excel and not web"

# Tests of one group share what takes minutes to make: one process runs them all.
slow: .venv/.tools ## simulator, LibreOffice, demo, real concurrency, mutants, benchmark smoke; a missing tool fails
	$(BIN)/python -m pytest -n auto --dist loadgroup -m "slow and not excel and not web"

web: .venv/web/.tools ## ask xlwings' own engine for the browser too; installs the extra "web", under PolyForm Noncommercial
	.venv/web/bin/python -m pytest -m web tests/web

check: .venv/.tools ## say what is not clean, change nothing
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports

fix: .venv/.tools ## mend what a tool can mend
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	$(BIN)/python -m tests.house.normal --fix
	$(BIN)/python docs/make.py

docs: .venv/.tools ## make the pages that are made from declarations
	$(BIN)/python docs/make.py

lock: ## choose the newest versions that fit and write them into constraints.txt
	@$(call need_python)
	rm -rf .venv/lock && "$(PYTHON)" -m venv .venv/lock
	.venv/lock/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,web]'
	.venv/lock/bin/python -m pip freeze --exclude-editable | grep -E '^[A-Za-z0-9._-]+==[^ ;]+$$' > constraints.new
	mv constraints.new constraints.txt && rm -rf .venv/lock

clean: ## forget the environment and every cache
	rm -rf .venv .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache .coverage build dist

.venv/.program: pyproject.toml constraints.txt
	@$(call need_python)
	test -x $(BIN)/python || "$(PYTHON)" -m venv .venv
	$(INSTALL) --editable .
	@touch $@

.venv/.tools: pyproject.toml constraints.txt
	@$(call need_python)
	test -x $(BIN)/python || "$(PYTHON)" -m venv .venv
	$(INSTALL) --editable '.[dev]'
	@touch $@

# An environment of its own: the other one holds nothing that is not free software.
.venv/web/.tools: pyproject.toml constraints.txt
	@$(call need_python)
	test -x .venv/web/bin/python || "$(PYTHON)" -m venv .venv/web
	.venv/web/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[web]' pytest hypothesis
	@touch $@

define need_python
test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed; set PYTHON=/path/to/python3" >&2; exit 1; }
endef
