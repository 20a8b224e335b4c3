"""`check` on the copies of the database: where they would be made, and when the last one was."""

import asyncio
import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from core.talk.message_kinds import MessageKind
from scheduler.clock import SystemClock
from storage.backups.marks import BACKUP
from storage.database.marks import mark
from storage.database.session import Database
from storage.mail.outbox import Outgoing, enqueue
from tests.bot.cli.conftest import Cli
from tests.bot.cli.test_broken_setups import added, listing
from tests.fakes.botapi import BotApi

NOW = SystemClock().now()
Broken = Callable[[Path], None]


def copied(days: int) -> Broken:
    """So many days ago; its file lies where it should."""

    def write(folder: Path) -> None:
        (folder / "backups").mkdir()
        (folder / "backups" / "office-20260301-023000.db").touch()
        asyncio.run(_written(folder, days))

    return write


async def _written(folder: Path, days: int) -> None:
    db = Database(f"sqlite:///{folder}/office.db")
    async with db.write() as s:
        await mark(s, BACKUP, "office-20260301-023000.db", NOW - timedelta(days=days))
    await db.close()


def spoke(folder: Path) -> None:
    """A message of three days ago."""
    asyncio.run(_spoke(folder))


async def _spoke(folder: Path) -> None:
    db, then = Database(f"sqlite:///{folder}/office.db"), NOW - timedelta(days=3)
    async with db.write() as s:
        await enqueue(s, [Outgoing("a", MessageKind.NOTICE, (), channel="memory", chat="1", not_before=then)], then)
    await db.close()


def all_of(*steps: Broken) -> Broken:
    def write(folder: Path) -> None:
        for step in steps:
            step(folder)

    return write


def carried_away(folder: Path) -> None:
    for file in (folder / "backups").iterdir():
        file.unlink()


BY_HAND = added('[backup]\nat = ""\n')
FOUND: dict[str, tuple[Broken, str, str]] = {
    "none yet": (lambda folder: None, "note", "There is no backup yet."),
    "none by hand yet": (all_of(spoke, BY_HAND), "note", "There is no backup yet."),
    "none for days": (spoke, "bad", "After more than two days of work there is no backup."),
    "of yesterday": (copied(1), "good", "Newest backup: "),
    "stopped": (copied(3), "bad", "The daily backups have stopped: the newest is of "),
    "by hand, and old": (all_of(copied(90), BY_HAND), "note", "There are no daily backups ([backup] at is empty)."),
    "carried away": (all_of(copied(1), carried_away), "note", "is no longer in "),
    "one disk": (lambda folder: None, "note", "are on the disk that holds the database"),
    "in a file": (added('[backup]\ndir = "roster.csv"\n'), "bad", "in roster.csv: "),
    "under a file": (added('[backup]\ndir = "roster.csv/of/days"\n'), "bad", "in roster.csv/of/days: "),
    "in a folder that can be made": (
        added('[backup]\ndir = "of/days"\n'),
        "note",
        "Backups (of/days) are on the disk that holds the database",
    ),
}


def of_backups(cli: Cli) -> list[tuple[str, str]]:
    found = cli("--lang", "en", "check", "--json").json["findings"]
    return [(one["state"], one["text"]) for one in found if one["about"] == "backups"]


@pytest.mark.parametrize(("prepare", "state", "words"), FOUND.values(), ids=FOUND)
def test_copies_are_looked_at_and_nothing_is_made(
    cli: Cli, telegram: BotApi, folder: Path, prepare: Broken, state: str, words: str
) -> None:
    prepare(folder)
    before = sorted(listing(folder))
    found = of_backups(cli)
    assert [one for one in found if one[0] == state and words in one[1]], found
    assert ("bad" in [one for one, _ in found]) is (state == "bad")
    assert sorted(listing(folder)) == before


def test_a_folder_that_may_not_be_written_is_named(
    cli: Cli, telegram: BotApi, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "shut").mkdir(mode=0o500)
    # Root, as whom tests may run, may write anywhere: here it is somebody else.
    monkeypatch.setattr(os, "access", lambda path, mode: (os.stat(path).st_mode >> 6) & mode == mode)
    added('[backup]\ndir = "shut/backups"\n')(folder)
    assert any("may not be written" in words for state, words in of_backups(cli) if state == "bad")


def test_stopped_backups_end_the_command_with_a_fault(cli: Cli, telegram: BotApi, folder: Path) -> None:
    copied(3)(folder)
    told = cli("check")
    (line,) = [line for line in told.out.splitlines() if line.startswith("✗")]
    assert told.status == 1
    assert line.startswith("✗ Sao lưu hằng ngày đã ngừng: bản mới nhất từ ")


def test_what_check_finds_ends_the_making_of_a_copy(cli: Cli, folder: Path) -> None:
    added('[backup]\ndir = "roster.csv"\n')(folder)
    made = cli("backup")
    assert (made.status, made.err) == (1, "roster.csv là tệp, không phải thư mục.\n")
