"""An SQLite file that is taken away, exchanged, given away, closed or damaged while it is open: nothing is committed
into it that anybody believes in."""

import os
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from storage.database.errors import DatabaseUnusable, Unusable
from storage.database.marks import Mark, mark, mark_of
from storage.database.session import Database
from tests.days import utc

NOON = utc("2026-03-12 05:00")
PAGE = 4096
Change = Callable[[Path], Callable[[], None]]
"""Does something to the file, and returns what undoes it."""


def taken_away(file: Path) -> Callable[[], None]:
    away = file.with_suffix(".away")
    file.rename(away)
    return lambda: shutil.move(away, file)


def exchanged(file: Path) -> Callable[[], None]:
    away = file.with_suffix(".away")
    file.rename(away)
    shutil.copy(away, file)
    return lambda: shutil.move(away, file)


def closed(file: Path) -> Callable[[], None]:
    file.chmod(0o400)
    return lambda: file.chmod(0o600)


def given_away(file: Path) -> Callable[[], None]:
    os.chown(file, 1, -1)
    return lambda: os.chown(file, os.geteuid(), -1)


def without_its_log(file: Path) -> Callable[[], None]:
    return taken_away(Path(f"{file}-wal"))


def with_another_log(file: Path) -> Callable[[], None]:
    return exchanged(Path(f"{file}-wal"))


def damaged(file: Path, first: int = 20, last: int | None = 20) -> Callable[[], None]:
    """These pages are what a failing disk leaves."""
    whole = file.read_bytes()
    end = len(whole) // PAGE if last is None else last + 1

    def write(data: bytes) -> None:
        with file.open("r+b") as opened:
            opened.write(data)

    write(whole[: first * PAGE] + b"\xff" * PAGE * (end - first) + whole[end * PAGE :])
    return lambda: write(whole)


CHANGES: list[tuple[Change, Unusable]] = [
    (taken_away, Unusable.GONE),
    (exchanged, Unusable.REPLACED),
    (closed, Unusable.READ_ONLY),
    (given_away, Unusable.OTHER_OWNER),
    (without_its_log, Unusable.GONE),
    (with_another_log, Unusable.REPLACED),
    (damaged, Unusable.DAMAGED),
]
NAMES = [change.__name__ for change, _ in CHANGES]


async def written(db: Database, value: str) -> None:
    async with db.write() as s:
        await mark(s, "tick", value, NOON)


async def looked(db: Database) -> Mark | None:
    async with db.read() as s:
        return await mark_of(s, "tick")


@pytest.fixture
def file(lite: Database) -> Path:
    return Path(lite.url.database or "")


@pytest.mark.parametrize(("change", "reason"), CHANGES, ids=NAMES)
async def test_nothing_is_written_until_the_file_is_as_it_was(
    lite: Database, file: Path, change: Change, reason: Unusable
) -> None:
    if change is given_away and os.geteuid() != 0:
        pytest.skip("only root can give a file away")
    await written(lite, "1")
    assert await lite.checkpoint()
    assert await lite.look(timedelta(0)) is None

    undo = change(file)
    found = await lite.look(timedelta(minutes=1))
    assert found is not None
    assert found.reason is reason
    for _ in range(2):
        with pytest.raises(DatabaseUnusable) as refused:
            await written(lite, "2")
        assert refused.value.reason is reason

    undo()
    assert await lite.look(timedelta(minutes=2)) is None
    await written(lite, "3")
    async with lite.read() as s:
        assert await mark_of(s, "tick") == Mark("3", NOON)


@pytest.mark.parametrize("change", [taken_away, exchanged])
async def test_what_was_committed_while_the_file_went_is_not_believed(
    lite: Database, file: Path, change: Change
) -> None:
    undo = []

    async def written_while_it_goes() -> None:
        async with lite.write() as s:
            await mark(s, "tick", "1", NOON)
            undo.append(change(file))

    with pytest.raises(DatabaseUnusable):
        await written_while_it_goes()
    undo[0]()
    await written(lite, "2")


async def test_a_page_that_somebody_stumbles_over_stops_all_writing(lite: Database, file: Path) -> None:
    await written(lite, "1")
    assert await lite.checkpoint(truncate=True)
    undo = damaged(file, 1, None)
    other = Database(lite.url.render_as_string())
    with pytest.raises(DatabaseUnusable) as stumbled:
        await looked(other)
    assert stumbled.value.reason is Unusable.DAMAGED
    undo()
    with pytest.raises(DatabaseUnusable):
        await written(other, "2")
    assert await other.look(timedelta(0)) is None
    await written(other, "2")
    await other.close()


async def test_a_file_that_lies_still_is_read_through_once_in_ten_minutes(lite: Database, file: Path) -> None:
    await written(lite, "1")
    assert await lite.checkpoint(truncate=True)
    assert await lite.look(timedelta(0)) is None
    assert lite.file is not None
    assert not lite.file.probe_is_due(timedelta(minutes=9))
    assert lite.file.probe_is_due(timedelta(minutes=11))


async def test_no_file_is_made_by_a_look(tmp_path: Path) -> None:
    db = Database(f"sqlite:///{tmp_path}/none.db")
    with pytest.raises(DatabaseUnusable) as refused:
        async with db.read() as s:
            await mark_of(s, "tick")
    await db.close()
    assert refused.value.reason is Unusable.NOT_SET_UP
    assert os.listdir(tmp_path) == []
