PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DEV := $(VENV)/.dev
PEERS := $(VENV)/.peers

.PHONY: demo test lint quality bench soak clean

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(DEV): $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

demo: $(READY) ## check the shipped example and say where the report is
	$(BIN)/onrecord demo --out onrecord-demo

test: $(DEV) ## every test; those that need Chromium say so when it is missing
	$(BIN)/python -m pytest -n 2

lint: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

quality: $(DEV) ## score on the corpora beside the project; fails below the floors of quality.toml
	$(BIN)/python benchmarks/quality.py

$(PEERS): $(DEV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[bench]'
	@touch $@

bench: $(PEERS) ## this kernel beside others, and the table of the README; a story; reading
	$(BIN)/python benchmarks/kernel.py --readme README.md
	$(BIN)/python benchmarks/story.py
	$(BIN)/python benchmarks/read.py
	$(BIN)/python benchmarks/archive.py

soak: $(DEV) ## 20,000 damaged inputs over every reader, the hostile ones, and 200 kills of an archive (an hour)
	$(BIN)/python benchmarks/fuzz.py
	ONRECORD_KILLS=200 $(BIN)/python -m pytest tests/test_archive_kills.py

clean:
	rm -rf $(VENV) build dist onrecord-demo
