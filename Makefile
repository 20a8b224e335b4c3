# What people call; see README.md. Needs Python >= 3.11 and make, nothing else.
PYTHON ?= python3
BIN := .venv/bin

# Attacks on the whole program that take their time: they run with the faults, the longest first, so that no core is idle
# at the end.
ATTACKS := tests/bot/test_thrift.py tests/bot/desk/test_in_a_browser.py tests/bot/sandbox/test_whole_story.py tests/whole/test_wheel.py \
	tests/whole/test_backups.py tests/scheduler/test_moods.py tests/bot/turns/test_forged_tokens.py tests/scheduler/test_tick.py \
	tests/bot/test_full_year.py tests/whole/test_email.py tests/whole/test_starting.py tests/storage/test_migrations.py tests/whole/test_erasing.py \
	tests/reading/test_bad_documents_whole.py tests/reading/test_guarded.py tests/whole/test_log.py tests/whole/test_notice.py tests/whole/test_beside.py \
	tests/whole/test_init_system.py tests/whole/test_zalo.py tests/handbook/test_pages.py tests/scheduler/test_interleavings.py tests/whole/test_roles.py \
	tests/bot/turns/test_hostile_files.py tests/bot/cli/test_upkeep.py tests/bot/channels/telegram/test_killed.py tests/storage/test_rounds.py \
	tests/bot/cli/test_broken_setups.py tests/bot/cli/test_demo.py tests/bot/cli/test_init.py tests/bot/cli/test_people_roles.py \
	tests/bot/turns/test_drawings.py tests/bot/turns/test_issues.py tests/bot/cli/test_resting.py tests/chats/test_anything_typed.py \
	tests/bot/desk/test_hostile_names.py tests/bot/sandbox/test_in_a_browser.py tests/bot/cli/test_backups.py tests/storage/test_backups.py \
	tests/storage/test_releases.py
# A country in small, with its processes killed, takes minutes: it goes before the large one.
SMALL_NATION := tests/nation/test_small_nation.py

.PHONY: demo sandbox setup test check bench faults faults-short docs wheel nation lock clean

demo: .venv/run.stamp
	$(BIN)/nhacviec demo

sandbox: .venv/run.stamp
	$(BIN)/nhacviec sandbox

setup: .venv/dev.stamp

# Bytecode is kept: neither the programs that tests start nor the next run compile everything anew.
test faults-short: export PYTHONDONTWRITEBYTECODE :=

test: setup
	$(BIN)/python -m pytest -n 4 --dist worksteal -q $(ATTACKS:%=--ignore=%) $(SMALL_NATION:%=--ignore=%)

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m tests.laws.folded

bench: setup
	$(BIN)/python -m tests.bench $(BENCH)

# The real program, killed, cut off, throttled, attacked and starved for some minutes.
faults-short: setup
	$(BIN)/python -m pytest -n 4 --dist worksteal -q $(ATTACKS) tests/faults

# The long forms, with their tables: some 20 minutes. FAULTS=downtime runs one.
faults: setup
	$(BIN)/python -m tests.faults $(FAULTS)

# site/: the handbook and all papers as pages, to be read from the disk or put on any server, and printed.
docs: setup
	$(BIN)/mkdocs build --strict --quiet

# dist/: the wheel, the same to the last byte wherever it is built, and the list of its parts (CycloneDX).
wheel: setup
	$(BIN)/python -m tests.release

# An office of the size of the country over a year of virtual days: an hour at most, on a machine of its own.
# NATION="--contacts 1000 --days 30" plays less.
nation: setup
	$(BIN)/python -m pytest -q $(SMALL_NATION)
	$(BIN)/python -m tests.nation $(NATION)

# The lock files hold names, versions and hashes; uv is only needed to renew them.
lock:
	uv pip compile pyproject.toml --extra build --generate-hashes --no-emit-index-url --no-header --universal --python-version 3.11 -o requirements.lock
	uv pip compile pyproject.toml --extra build --extra dev --extra docs --generate-hashes --no-emit-index-url --no-header --universal --python-version 3.11 -c requirements.lock -o requirements-dev.lock

clean:
	rm -rf .venv build dist site *.egg-info demo-out

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/run.stamp: requirements.lock pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

.venv/dev.stamp: requirements-dev.lock .venv/run.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@
