"""A database of an earlier release is brought to this version: copied before, nothing lost, and gone on with."""

import re
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from storage.database.revision import newest
from storage.database.schema import Base
from tests.bot.cli.conftest import CONFIG, Cli, cli, folder  # noqa: F401
from tests.storage.releases import kept, load, numbers_of
from tests.whole.program import PROJECT

RELEASED = re.compile(r"^## (\d+\.\d+\.\d+)(?! – not yet released)", re.MULTILINE)
LASTING = ("units", "contacts", "posts", "plans", "events", "deadlines", "report_values", "files", "consents")
"""Tables of which each value has to stay as it is."""


def rows(file: Path, columns: Mapping[str, str]) -> dict[str, list[Any]]:
    with closing(sqlite3.connect(file)) as connection:
        return {
            name: connection.execute(f'SELECT {of} FROM "{name}" ORDER BY 1').fetchall() for name, of in columns.items()
        }


def columns_in(file: Path) -> dict[str, str]:
    """What is in the sample, table by table."""
    with closing(sqlite3.connect(file)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        found = {name: [row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')] for (name,) in tables}
    return {name: ", ".join(f'"{one}"' for one in columns) for name, columns in found.items() if name in LASTING}


def counted(file: Path) -> dict[str, int]:
    with closing(sqlite3.connect(file)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        known = [name for (name,) in tables if name in Base.metadata.tables and name != "marks"]
        return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in known}


def test_the_last_two_releases_are_kept() -> None:
    changes = (PROJECT / "CHANGELOG.md").read_text("utf-8")
    versions = {sample.name.partition("-")[0] for sample in kept()}

    assert kept() != []
    assert {*RELEASED.findall(changes)[:2]} <= versions


@pytest.mark.parametrize("sample", kept(), ids=lambda sample: sample.name)
def test_a_release_s_database_is_gone_on_with(cli: Cli, folder: Path, sample: Path) -> None:  # noqa: F811
    file = folder / "office.db"
    file.unlink()
    load(sample, file)
    columns, revision = columns_in(file), sample.name.partition("-")[2][:4]
    before, numbers = rows(file, columns), counted(file)

    told = cli("--lang", "en", "db", "upgrade")

    assert told.status == 0
    copies = sorted(path.name for path in folder.glob("backups/*.db"))
    assert (len(copies), bool(told.err)) == ((1, True) if revision != newest() else (0, False))
    assert rows(file, columns) == before
    assert {name: count for name, count in counted(file).items() if name in numbers} == numbers
    assert cli("backup").status == 0, "no reference may be broken"
    assert cli("numbers", "so-ket-quy", "--period", "2026-Q1", "--out", "numbers.csv").status == 0
    assert (folder / "numbers.csv").read_bytes() == numbers_of(sample).read_bytes()
    for words in (
        "plan list",
        "plan show 1",
        "people list",
        "units list",
        "notice show 1",
        "conference list",
        "status",
    ):
        assert cli(*words.split()).status == 0, words
    assert cli("notice", "resume", "1").status == 0
    assert cli("talk", stdin="kế hoạch\n1\n0\n").status == 0
