"""A whole year in a database, written in sets: an office's million sent messages, what they answered, its alarms, its
talks and its work. Nothing is counted: a test says when statistics are."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing

import psycopg
from sqlalchemy import URL

UNITS = 3_000
MESSAGES = 1_000_000
ALARMS = 200_000
HEARD = 300_000
PERIODS = 12
OWING = 30
"""Units that owe the newest period."""

ALARM = "id, subject, subject_id, rule, version, days, hour, concern, late, at, state"
MESSAGE = "key, kind, priority, channel, chat, contact_id, say, choices, alarm_id, state, created_at, not_before, sent_at, tries, text, network_id"
CHOICES = """CASE WHEN i % 10 < 6 THEN '[]' ELSE '[["1", {"key": "pick-done", "args": {}}, "done:1"]]' END"""


def fill(url: URL) -> None:
    """Writes the year into a migrated, empty database."""
    if url.get_backend_name() == "sqlite":
        with closing(sqlite3.connect(url.database or "", isolation_level=None)) as lite:
            for pragma in ("synchronous=OFF", "cache_size=-200000", "foreign_keys=OFF"):
                lite.execute(f"PRAGMA {pragma}")
            found = lite.execute(
                "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
            ).fetchall()
            _fill(lite.execute, dict(found), lite=True)
        return
    with psycopg.connect(
        url.set(drivername="postgresql").render_as_string(hide_password=False), autocommit=True
    ) as server:
        server.execute("SET session_replication_role = replica")
        mine = "schemaname = current_schema() AND indexname LIKE 'ix\\_%'"
        _fill(
            server.execute,
            dict(server.execute(f"SELECT indexname, indexdef FROM pg_indexes WHERE {mine}").fetchall()),
            lite=False,
        )
        for table in (
            "units",
            "contacts",
            "posts",
            "alarms",
            "inbox",
            "outbox",
            "occurrences",
            "deadlines",
            "expectations",
        ):
            server.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))")


def _fill(execute: Callable[..., object], indexes: dict[str, str], *, lite: bool) -> None:
    """Indexes are made at the end, which takes a third of the time."""
    for name in indexes:
        execute(f"DROP INDEX {name}")
    execute("BEGIN")
    for statement in (*_office(lite), *_traffic(lite)):
        execute(statement)
    execute("COMMIT")
    for making in indexes.values():
        execute(making)


def _office(lite: bool) -> Iterator[str]:
    heard = _moment("i", lite)
    yield _set(UNITS, "units (id, code, name)", "i, 'U' || i, 'Hội xã số ' || i")
    yield _set(UNITS, "contacts (id, name, consent)", "i, 'Chủ tịch ' || i, 'given'")
    yield _set(
        UNITS,
        "posts (id, contact_id, unit_id, role, title, since)",
        "i, i, i, 'chair', 'Chủ tịch', date '2020-01-01'",
        lite,
    )
    yield _set(
        UNITS,
        "addresses (contact_id, channel, chat, state, since, last_heard_at)",
        f"i, 'memory', 'chat-' || i, 'active', {heard}, {heard}",
    )
    talk = f"'memory', 'chat-' || i, 'home', 1, '{{}}', 7, {heard}"
    yield _set(UNITS, "conversations (channel, chat, dialog, version, state, prompt, updated_at)", talk)
    yield _set(UNITS, "pace (channel, chat, free_at)", f"'memory', 'chat-' || i, {heard}")
    duty = "1, 'Báo cáo tháng', 'all', 'recurring', 'by', 'day', 'done', 'active', ''"
    yield _set(1, "deadlines (id, what, audience, kind, bound, precision, asks, state, quote)", duty)
    opened, due = _moment("i * 2500000", lite), _moment("30 * 365 * 86400", lite)
    period = f"i, 1, '2025-' || i, {opened}, date '2055-01-05', {due}, 'open', 0"
    yield _set(
        PERIODS, "occurrences (id, deadline_id, period, opens_at, due_on, due_at, state, revision)", period, lite
    )
    state = f"CASE WHEN i > {UNITS * PERIODS - OWING} THEN 'owing' ELSE 'done' END"
    yield _set(
        UNITS * PERIODS,
        "expectations (id, occurrence_id, unit_id, state)",
        f"i, (i - 1) / {UNITS} + 1, (i - 1) % {UNITS} + 1, {state}",
    )


def _traffic(lite: bool) -> Iterator[str]:
    """Of each ten messages six are answers; of the rest each belongs to an alarm."""
    then = _moment("i * 30", lite)
    rule = "'owing-3d', 1, -3, time '08:00', 'owing', 'send'"
    yield _set(ALARMS, f"alarms ({ALARM})", f"i, 'occurrence', i, {rule}, {then}, 'fired'", lite)
    body = f"'memory', 'k' || i, '{{}}', {then}, 'done', 0, {then}"
    yield _set(HEARD, "inbox (channel, key, body, received_at, state, tries, done_at)", body)
    kind = "CASE WHEN i % 10 < 6 THEN 'reply' ELSE 'reminder' END, CASE WHEN i % 10 < 6 THEN 0 ELSE 1 END"
    who = f"'memory', 'chat-' || (i % {UNITS} + 1), i % {UNITS} + 1"
    choices = CHOICES if lite else f"({CHOICES})::json"
    alarm = f"CASE WHEN i % 10 < 6 THEN NULL ELSE i % {ALARMS} + 1 END"
    sent = (
        f"'old:' || i, {kind}, {who}, '[]', {choices}, {alarm}, 'sent', {then}, {then}, {then}, 1, 'Nhắc việc', '' || i"
    )
    yield _set(MESSAGES, f"outbox ({MESSAGE})", sent)


def _set(many: int, into: str, values: str, lite: bool = False) -> str:
    if lite:
        values = values.replace("date '", "'").replace("time '08:00'", "'08:00:00.000000'")
    numbers = f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {many})"
    return f"INSERT INTO {into} {numbers} SELECT {values} FROM n"


def _moment(seconds: str, lite: bool) -> str:
    """So many seconds into 2025."""
    if lite:
        return f"strftime('%Y-%m-%d %H:%M:%S.000000', '2025-01-01', '+' || ({seconds}) || ' seconds')"
    return f"timestamptz '2025-01-01 00:00+00' + ({seconds}) * interval '1 second'"
