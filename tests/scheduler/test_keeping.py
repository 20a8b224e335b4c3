"""When what is old is emptied: once in a night, step by step, also after a night in which the machine slept; never
while the hour is in doubt."""

from pathlib import Path

import pytest
from sqlalchemy import select

from core.talk.keep import Keep
from core.talk.messages import Update
from scheduler.clock import VirtualClock
from scheduler.keeping import Keeping
from storage.database.marks import mark_of
from storage.database.schema import InboxRow
from storage.database.session import Database
from storage.mail.inbox import finish, keep_updates
from storage.privacy.pruning import STEPS
from tests.days import VIETNAM, local


async def house(db: Database, at: str, tmp_path: Path) -> Keeping:
    """Something was written in 2024 and answered."""
    async with db.write() as s:
        await keep_updates(s, "memory", [Update("1", "words")], local("2024-01-01 08:00"))
        await finish(s, [await s.scalar(select(InboxRow.id)) or 0], local("2024-01-01 08:00"))
    return Keeping(db, VirtualClock(local(at)), VIETNAM, Keep(), tmp_path / "erased")


async def worked(keeping: Keeping) -> int:
    """Rounds until it waits for its next turn."""
    rounds = 0
    while (at := await keeping.round()) is not None:
        assert isinstance(keeping.clock, VirtualClock)
        keeping.clock.move_to(at)
        rounds += 1
    return rounds


async def body(db: Database) -> str | None:
    async with db.read() as s:
        return await s.scalar(select(InboxRow.body))


@pytest.mark.parametrize(
    ("at", "left"), [("2026-03-12 02:59", "words"), ("2026-03-12 03:00", "{}"), ("2026-03-12 14:00", "{}")]
)
async def test_it_is_done_from_three_in_the_night_on(lite: Database, tmp_path: Path, at: str, left: str) -> None:
    await worked(await house(lite, at, tmp_path))
    assert await body(lite) == left


async def test_it_is_done_once_a_day_also_by_another_process(lite: Database, tmp_path: Path) -> None:
    first = await house(lite, "2026-03-12 03:00", tmp_path)
    assert await worked(first) == len(STEPS)
    assert await worked(first) == 0
    again = Keeping(lite, first.clock, VIETNAM, Keep(), tmp_path / "erased")
    assert await worked(again) == 0
    assert isinstance(first.clock, VirtualClock)
    first.clock.move_to(local("2026-03-13 03:00"))
    assert await worked(again) == len(STEPS)


async def test_nothing_is_old_while_the_hour_is_in_doubt(lite: Database, tmp_path: Path) -> None:
    keeping = await house(lite, "2036-03-12 03:00", tmp_path)
    keeping.held = lambda: True
    assert (await worked(keeping), await body(lite)) == (0, "words")
    keeping.held = lambda: False
    await worked(keeping)
    assert await body(lite) == "{}"


async def test_a_large_file_is_written_anew_in_the_night(lite: Database, tmp_path: Path) -> None:
    keeping = await house(lite, "2026-03-12 10:00", tmp_path)
    await worked(keeping)

    class Large(Database):
        rewritten = 0

        async def rewrites_at_once(self) -> bool:
            return False

        async def rewrite(self) -> None:
            type(self).rewritten += 1
            await super().rewrite()

    large = Large(lite.url.render_as_string())
    keeping.db = large
    keeping.erased(remembered=False)
    await worked(keeping)
    assert (Large.rewritten, await marked(lite)) == (0, "yes")
    assert isinstance(keeping.clock, VirtualClock)
    keeping.clock.move_to(local("2026-03-13 03:00"))
    await worked(keeping)
    assert (Large.rewritten, await marked(lite)) == (1, "")
    await large.close()


async def marked(db: Database) -> str | None:
    async with db.read() as s:
        found = await mark_of(s, "unclean")
    return found and found.value
