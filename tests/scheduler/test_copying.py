"""The daily copy: from its hour on, once a day, also after a night in which the machine slept; what it cannot do it says
and tries again; what is erased is remembered beside the copies at once."""

from collections.abc import Sequence
from datetime import time
from pathlib import Path

import pytest

from core.talk.keep import Keep
from scheduler.clock import VirtualClock
from scheduler.copying import Copying
from scheduler.keeping import Keeping
from storage.backups.marks import COPY, restored_of
from storage.backups.putting_back import take_for_memory
from storage.backups.shelf import Shelf
from storage.database.marks import mark
from storage.database.session import Database
from storage.mail.outbox import enqueue
from storage.privacy.erasures import ErasedThing, read_erasures, remember_erasure
from tests.days import VIETNAM, local
from tests.scheduler.post import Post, message


def copying(db: Database, folder: Path, at: str, hour: time | None = time(2, 30)) -> Copying:
    return Copying(db, VirtualClock(local(at)), VIETNAM, Shelf(folder / "backups", "lite", 3), hour)


def names(daily: Copying) -> list[str]:
    return [path.name for path in daily.shelf.copies()]


async def at(daily: Copying, *moments: str) -> Sequence[str]:
    """The names of the copies after a look at each of these moments."""
    assert isinstance(daily.clock, VirtualClock)
    for moment in moments:
        daily.clock.move_to(local(moment))
        await daily.round()
    return names(daily)


async def test_one_is_made_a_day_and_the_newest_stay(lite: Database, tmp_path: Path) -> None:
    daily = copying(lite, tmp_path, "2026-03-11 23:00")
    assert await at(daily, "2026-03-11 23:00") == ["lite-20260311-230000.db"]
    assert len(await at(daily, "2026-03-12 02:29")) == 1
    assert (await at(daily, "2026-03-12 02:30", "2026-03-12 02:35", "2026-03-12 20:00"))[1:] == [
        "lite-20260312-023000.db"
    ]
    left = await at(daily, "2026-03-15 09:00", "2026-03-16 02:31")
    assert left == ["lite-20260312-023000.db", "lite-20260315-090000.db", "lite-20260316-023100.db"]


async def test_none_is_made_without_an_hour_or_while_that_is_in_doubt(lite: Database, tmp_path: Path) -> None:
    assert await at(copying(lite, tmp_path, "2026-03-12 03:00", None), "2026-03-12 03:00") == []
    daily = copying(lite, tmp_path, "2026-03-12 03:00")
    daily.held = lambda: True
    assert await at(daily, "2026-03-12 03:00") == []


async def test_one_that_cannot_be_made_is_told_and_tried_in_an_hour(
    lite: Database, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "backups").write_text("no folder", "utf-8")
    daily = copying(lite, tmp_path, "2026-03-12 03:00")
    await at(daily, "2026-03-12 03:00", "2026-03-12 03:05")
    assert [record.message.partition(" (")[0] for record in caplog.records] == ["no copy of the database could be made"]
    (tmp_path / "backups").unlink()
    assert await at(daily, "2026-03-12 03:55") == []
    assert await at(daily, "2026-03-12 04:01") == ["lite-20260312-040100.db"]


async def test_an_erasure_is_remembered_beside_the_copies_before_the_next_one(lite: Database, tmp_path: Path) -> None:
    daily = copying(lite, tmp_path, "2026-03-12 03:00")
    await at(daily, "2026-03-12 03:00")
    keeping = Keeping(lite, daily.clock, VIETNAM, Keep(), tmp_path / "erased", shelf=daily.shelf)
    async with lite.write() as s:
        await remember_erasure(s, ErasedThing.PERSON, ["chat zalo 7"], daily.clock.now())

    keeping.erased(remembered=True)
    await keeping.at_once()

    assert read_erasures(daily.shelf.erased) == read_erasures(tmp_path / "erased") != []


async def test_a_copy_put_in_place_by_hand_is_known_at_the_start(db: Database) -> None:
    post = Post.at(db, "2026-03-12 08:00")
    await post.queue(message(1), message(2, not_before=local("2026-03-13 08:00")))
    async with db.write() as s:
        assert await take_for_memory(s, post.clock.now()) is None
    assert await post.fates() == {"notice:1": ("queued", None), "notice:2": ("queued", None)}
    async with db.write() as s:
        await mark(s, COPY, "", local("2026-03-11 02:30"))

    async with db.write() as s:
        assert await take_for_memory(s, post.clock.now()) is not None

    assert await post.fates() == {"notice:1": ("held", "perhaps already said"), "notice:2": ("queued", None)}
    async with db.write() as s:
        assert await take_for_memory(s, post.clock.now()) is None
        restored = await restored_of(s)
        assert restored is not None
        assert (restored.since, restored.begun) == (local("2026-03-11 02:30"), True)
        await enqueue(s, [message(1), message(3, "reply")], post.clock.now())
    await post.empty("2026-03-12 09:00")
    assert [chat for _, chat, _ in post.heard()] == ["chat-3"]
