"""The consolidated table of many units: ours, summed by the database, beside pandas grouping the same rows that it
reads from the same file."""

import asyncio
import resource
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from sqlalchemy import update

from storage.database.schema import OccurrenceRow
from storage.database.session import Database
from storage.reports.rollups import RollupCache, rollup
from tests.bench.province import CLUSTERS, LEVELS, NUMBERS, PERIODS, build

SIZES = (100, 1000, 10_000)
YEAR = range(1, PERIODS + 1)
PANDAS = """
import resource, sqlite3, sys, time
import pandas
path, periods = sys.argv[1], int(sys.argv[2])
rows = (
    "SELECT e.cluster_id, u.level, v.indicator_id, v.number FROM expectations e JOIN units u ON u.id = e.unit_id "
    "JOIN submissions s ON s.expectation_id = e.id JOIN report_values v ON v.submission_id = s.id WHERE e.occurrence_id > 12 - ?"
)
began = time.perf_counter()
frame = pandas.read_sql_query(rows, sqlite3.connect(path), params=(periods,))
table = frame.groupby(["cluster_id", "level", "indicator_id"])["number"].agg(["sum", "count"])
print(time.perf_counter() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, int(table["sum"].sum()))
"""


@dataclass(frozen=True)
class Measured:
    """Seconds, and megabytes of the process at its largest."""

    units: int
    month: float
    year_first: float
    year_warm: float
    year_after_one_report: float
    memory: float
    pandas_month: float
    pandas_year: float
    pandas_memory: float


def measured(units: int, folder: Path) -> Measured:
    """All of it for one size. Raises AssertionError when the two do not come to the same sum."""
    path = folder / f"{units}.db"
    url = build(path, units)
    month, first, warm, changed, total = asyncio.run(_ours(url))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    their_month, _, _ = _theirs(path, 1)
    their_year, their_memory, their_total = _theirs(path, PERIODS)
    assert their_total == total, "ours and pandas' sums differ"
    return Measured(units, month, first, warm, changed, memory, their_month, their_year, their_memory)


async def _ours(url: str) -> tuple[float, float, float, float, int]:
    db, cache = Database(url), RollupCache()
    # The first look of a program also opens the file and builds the statements.
    await _timed(db, [1], RollupCache())
    month = await _timed(db, [PERIODS], RollupCache())
    first = await _timed(db, YEAR, cache)
    warm = await _timed(db, YEAR, cache)
    async with db.write() as s:
        await s.execute(
            update(OccurrenceRow).where(OccurrenceRow.id == PERIODS).values(revision=OccurrenceRow.revision + 1)
        )
    changed = await _timed(db, YEAR, cache)
    async with db.read() as s:
        found = await rollup(s, YEAR, cache=cache)
    assert found is not None
    total = sum(one.value for sums in found.added.values() for one in sums.sums.values())
    await db.close()
    return month, first, warm, changed, int(total * 10_000)


async def _timed(db: Database, periods: range | list[int], cache: RollupCache) -> float:
    """Seconds until every number of every cluster and of the whole is known."""
    began = perf_counter()
    async with db.read() as s:
        found = await rollup(s, periods, cache=cache)
    assert found is not None
    table = [found.total(indicator) for indicator in found.form.indicators]
    assert len(table) == NUMBERS
    return perf_counter() - began


def _theirs(path: Path, periods: int) -> tuple[float, float, int]:
    """Pandas in a process of its own, so that its memory is its own."""
    done = subprocess.run(
        [sys.executable, "-c", PANDAS, str(path), str(periods)], capture_output=True, text=True, check=True
    )
    seconds, kilobytes, total = done.stdout.split()
    return float(seconds), int(kilobytes) / 1024, int(total)


def run(sizes: tuple[int, ...] = SIZES) -> list[Measured]:
    """One line for each size, smallest first."""
    with tempfile.TemporaryDirectory() as folder:
        return [measured(units, Path(folder)) for units in sizes]


def report(say: Callable[[str], None], sizes: tuple[int, ...] = SIZES) -> None:
    """A line for each size, ours and pandas' seconds side by side."""
    say(
        f"consolidated table: {NUMBERS} numbers, {CLUSTERS} clusters of {len(LEVELS)} levels, {PERIODS} months, SQLite {sqlite3.sqlite_version}"
    )
    for one in run(sizes):
        say(
            f"  {one.units:6} units: a month {one.month:.2f} s, pandas {one.pandas_month:.2f} s; the year first {one.year_first:.2f} s, then "
            f"{one.year_warm:.3f} s, after one more report {one.year_after_one_report:.2f} s, pandas {one.pandas_year:.2f} s; "
            f"memory {one.memory:.0f} MB, pandas {one.pandas_memory:.0f} MB"
        )


if __name__ == "__main__":
    report(print, tuple(int(size) for size in sys.argv[1:]) or SIZES)
