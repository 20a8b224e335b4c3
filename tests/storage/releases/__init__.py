"""Databases as releases have left them, one file each, named by version and revision: SQL, packed. The program of today
must be able to go on with those of the last two releases. Before a release `python -m tests.storage.releases` writes
the one of the day: the demo's whole story, and what an operator did after it."""

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

HERE = Path(__file__).parent
ENDING = ".sql.gz"


def kept() -> list[Path]:
    return sorted(HERE.glob(f"*{ENDING}"))


def load(sample: Path, to: Path) -> None:
    """As a database file."""
    with closing(sqlite3.connect(to)) as connection:
        connection.executescript(gzip.decompress(sample.read_bytes()).decode())
        connection.execute("PRAGMA journal_mode=WAL")


def numbers_of(sample: Path) -> Path:
    """The table of numbers as the release wrote it."""
    return sample.with_name(sample.name.removesuffix(ENDING) + ".csv")
