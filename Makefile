# What people call; see README.md. Needs Python >= 3.11 and make, nothing else.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo setup test check bench faults faults-short lock clean

demo: .venv/run.stamp
	$(BIN)/nhacviec demo

setup: .venv/dev.stamp

test: setup
	$(BIN)/python -m pytest -n 3 --dist worksteal -q

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

bench: setup
	$(BIN)/python -m tests.bench $(BENCH)

# The real program, killed, cut off, throttled and starved for a minute or two.
faults-short: setup
	$(BIN)/python -m pytest -n 4 --dist worksteal -q tests/faults

# The long forms, with their tables: some 20 minutes. FAULTS=downtime runs one.
faults: setup
	$(BIN)/python -m tests.faults $(FAULTS)

# The lock files hold names, versions and hashes; uv is only needed to renew them.
lock:
	uv pip compile pyproject.toml --extra build --generate-hashes --no-emit-index-url --no-header --universal --python-version 3.11 -o requirements.lock
	uv pip compile pyproject.toml --extra build --extra dev --generate-hashes --no-emit-index-url --no-header --universal --python-version 3.11 -c requirements.lock -o requirements-dev.lock

clean:
	rm -rf .venv build *.egg-info demo-out

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/run.stamp: requirements.lock pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

.venv/dev.stamp: requirements-dev.lock .venv/run.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@
