"""A province for measuring: so many units, fifty numbers, twelve months of reports that all came, written straight into
a migrated SQLite file."""

import sqlite3
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from random import Random

from storage.database import migrations
from storage.database.session import Database

NUMBERS, PERIODS, CLUSTERS = 50, 12, 100
LEVELS = ("xã", "phường", "đặc khu")
NOW = "2026-01-01 00:00:00.000000"
SCALE = 10_000
"""Numbers are stored in ten-thousandths (storage.database.types.Exact)."""


def build(path: Path, units: int) -> str:
    """The address of the database. Forty numbers are of the period, ten are levels."""
    url = f"sqlite:///{path}"
    migrations.upgrade(Database(url).url)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA synchronous=OFF")
        _head(connection)
        _units(connection, units)
        _answers(connection, units)
        connection.execute("ANALYZE")
    connection.close()
    return url


def _head(connection: sqlite3.Connection) -> None:
    connection.execute(
        "INSERT INTO plans (id, state, text, draft, created_at) VALUES (1, 'active', '', '{}', ?)", (NOW,)
    )
    connection.execute(
        "INSERT INTO forms (id, key, version, title, at) VALUES (1, 'thang', 1, 'Báo cáo tháng', ?)", (NOW,)
    )
    connection.executemany(
        "INSERT INTO indicators (id, form_id, position, key, name, unit, kind, synonyms, target_op, quantity)"
        " VALUES (?, 1, ?, ?, ?, 'việc', 'count', '[]', '>=', ?)",
        ((n, n, f"so_{n}", f"Số {n}", "period" if n <= 40 else "level") for n in range(1, NUMBERS + 1)),
    )
    connection.execute(
        "INSERT INTO deadlines (id, plan_id, what, audience, kind, bound, precision, asks, form_id, state, quote)"
        " VALUES (1, 1, 'Báo cáo tháng', 'all', 'recurring', 'by', 'day', 'numbers', 1, 'active', '')"
    )
    connection.executemany(
        "INSERT INTO occurrences (id, deadline_id, period, opens_at, due_on, due_at, state, form_id) VALUES (?, 1, ?, ?, ?, ?, 'open', 1)",
        ((n, f"2026-{n:02}", NOW, f"2026-{n:02}-20", f"2026-{n:02}-20 17:00:00.000000") for n in range(1, PERIODS + 1)),
    )


def _units(connection: sqlite3.Connection, units: int) -> None:
    connection.executemany(
        "INSERT INTO clusters (id, name) VALUES (?, ?)", ((n, f"Cụm {n}") for n in range(1, CLUSTERS + 1))
    )
    connection.executemany(
        "INSERT INTO units (id, code, name, level) VALUES (?, ?, ?, ?)",
        ((n, f"U{n}", f"Đơn vị {n}", LEVELS[n % 3]) for n in range(1, units + 1)),
    )
    connection.executemany(
        "INSERT INTO cluster_members (cluster_id, unit_id, role, since) VALUES (?, ?, 'member', '2020-01-01')",
        ((n % CLUSTERS + 1, n) for n in range(1, units + 1)),
    )


def _answers(connection: sqlite3.Connection, units: int) -> None:
    reports = [
        ((period - 1) * units + unit, period, unit)
        for period, unit in product(range(1, PERIODS + 1), range(1, units + 1))
    ]
    connection.executemany(
        "INSERT INTO expectations (id, occurrence_id, unit_id, state, on_time, cluster_id) VALUES (?, ?, ?, 'done', 1, ?)",
        ((id_, period, unit, unit % CLUSTERS + 1) for id_, period, unit in reports),
    )
    connection.executemany(
        "INSERT INTO submissions (id, expectation_id, version, at, on_time) VALUES (?, ?, 1, ?, 1)",
        ((id_, id_, NOW) for id_, *_ in reports),
    )
    connection.executemany(
        "INSERT INTO report_values (submission_id, indicator_id, number) VALUES (?, ?, ?)", _values(len(reports))
    )


def _values(reports: int) -> Iterator[tuple[int, int, int]]:
    random = Random(5)
    some = [random.randrange(100_000) * SCALE for _ in range(9973)]
    for report, number in product(range(1, reports + 1), range(1, NUMBERS + 1)):
        yield report, number, some[(report * NUMBERS + number) % len(some)]
