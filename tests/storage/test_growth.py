"""What only a page of is shown asks as much of the database in a large office as in a small one; what is said to each
reads each once. How long it takes is measured by tests.bench.growth."""

import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from core.reminders.alarms import Alarm, Subject
from core.reminders.rules import Concern, Late, Rule
from scheduler.tick import tick
from storage.database.session import Database
from storage.duties.alarms import add_alarms
from storage.mail.claims import claim
from storage.mail.pace import Rate
from storage.overview.agenda import occurrence_progress, owing_page
from tests.bench.country import CHANNEL, OWED, settle
from tests.counting import Asked, asked_of
from tests.days import local
from tests.scheduler.post import OPEN_ALL_DAY, Post
from tests.scheduler.town import POLICY

SIZES = (100, 300)
AT = "2026-03-25 08:00"
Count = Callable[[Database], Awaitable[Asked]]


async def _progress(db: Database) -> Asked:
    async with db.read() as s:
        with asked_of(db) as asked:
            assert len(await occurrence_progress(s, now=local(AT))) == 2
            assert len((await owing_page(s, OWED, first=40, most=30)).names) == 30
    return asked


async def _list(db: Database, concern: Concern) -> Asked:
    """Fired and taken to be sent."""
    post = Post.at(db, AT)
    rule = Rule("list", 5, local(AT).time(), concern, Late.SEND)
    async with db.write() as s:
        await add_alarms(s, [Alarm(Subject.OCCURRENCE, OWED, rule, local(AT))])
    with asked_of(db) as asked:
        await tick(db, post.clock, POLICY, OPEN_ALL_DAY)
        async with db.write() as s:
            taken = await claim(s, CHANNEL, now=local(AT), opens=local(AT), rate=Rate())
    assert len(taken.rows) == 4
    return asked


PAGES: dict[str, Count] = {
    "how far each request has come": _progress,
    "the office's list": lambda db: _list(db, Concern.OFFICE),
    "whom to call": lambda db: _list(db, Concern.CALLS),
}


@pytest.mark.parametrize("piece", PAGES)
async def test_a_page_costs_the_same_in_a_large_office(sqlite_template: Path, tmp_path: Path, piece: str) -> None:
    found = []
    for units in SIZES:
        file = shutil.copy(sqlite_template, tmp_path / f"{units}.db")
        db = Database(f"sqlite:///{file}")
        await settle(db, units)
        found.append(await PAGES[piece](db))
        await db.close()
    assert found[0] == found[1]
