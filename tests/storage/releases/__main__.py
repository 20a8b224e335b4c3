"""See the door."""

import gzip
import sqlite3
import sys
from collections.abc import Sequence
from contextlib import chdir, closing
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.cli import main
from storage.database.revision import newest
from tests.storage.releases import ENDING, HERE, numbers_of

CONFIG = '[storage]\nurl = "sqlite:///out/nhacviec.db"\n'
AFTER: Sequence[Sequence[str]] = (
    ("notice", "send", "--to", "all", "--text", "Mời xem kế hoạch", "--ack", "--yes"),
    ("notice", "pause", "1"),
)
PICTURE = 2_000
"""Bytes of a picture that stay: a sample is to be small."""


def play(folder: Path) -> None:
    """Leaves out/nhacviec.db and numbers.csv."""
    with chdir(folder):
        Path("config.toml").write_text(CONFIG, "utf-8")
        assert main(["demo", "--out", "out"]) == 0
        for words in AFTER:
            assert main([*words]) == 0, words
        assert main(["numbers", "so-ket-quy", "--period", "2026-Q1", "--out", "numbers.csv"]) == 0


def write(version: str) -> Path:
    sample = HERE / f"{version}-{newest()}{ENDING}"
    with TemporaryDirectory() as name:
        play(Path(name))
        with closing(sqlite3.connect(Path(name) / "out" / "nhacviec.db", isolation_level=None)) as connection:
            connection.execute("UPDATE files SET data = substr(data, 1, ?) WHERE name LIKE '%.png'", (PICTURE,))
            dumped = "\n".join(connection.iterdump())
        sample.write_bytes(gzip.compress(dumped.encode(), 9, mtime=0))
        numbers_of(sample).write_bytes((Path(name) / "numbers.csv").read_bytes())
    return sample


if __name__ == "__main__":
    print(write(sys.argv[1]))
