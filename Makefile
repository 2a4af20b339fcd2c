# make demo | make test | make serve: each sets up what it needs on a fresh machine.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
.DEFAULT_GOAL := help

help:            ## this list
	@grep -E '^[a-z-]+:.*##' Makefile | sed 's/:.*##/\t/'

$(VENV)/.installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --constraint constraints.txt --editable .
	touch $@

$(VENV)/.dev: $(VENV)/.installed
	$(BIN)/pip install --quiet --constraint constraints.txt --editable ".[dev,postgres]"
	touch $@

demo: $(VENV)/.installed   ## convert the sample article; prints result, scores and the page's path
	$(BIN)/simplifier text samples/jobcenter-dank.txt --scores --html out/jobcenter-dank.html

serve: $(VENV)/.installed  ## open the review UI on http://127.0.0.1:7860
	$(BIN)/simplifier serve

system:
	sh tests/system.sh

lint: $(VENV)/.dev         ## ruff and mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

test: $(VENV)/.dev system  ## everything: lint, types, tests in a real browser and real databases
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest

.PHONY: help demo serve system lint test
