"""What only a page of is shown asks as much of the database in a large office as in a small one; what is said to each
reads each once. How long it takes is measured by tests.bench.growth."""

import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from core.office.units import Audience, AudienceKind
from core.plans.change_requests import DueChange
from core.reminders.alarms import Alarm, Subject
from core.reminders.rules import Concern, Late, Rule
from core.talk.notices import NoticeWords
from scheduler.tick import tick
from storage.database.session import Database
from storage.dates.changes import carry_out_change, difference
from storage.duties.alarms import add_alarms
from storage.mail.claims import claim
from storage.mail.notice_reports import preview_people
from storage.mail.notices import draft_notice, release_notice
from storage.mail.pace import Rate
from storage.mail.waiting import waiting_page
from storage.overview.agenda import occurrence_progress, owing_page
from storage.reports.tables import consolidated
from tests.bench.country import CHANNEL, OWED, REPORTED, settle
from tests.bot.test_full_year import record_and_plans
from tests.counting import Asked, asked_of
from tests.days import day, local
from tests.scheduler.post import OPEN_ALL_DAY, Post, message
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
    assert len(taken.rows) > 3
    return asked


PAGES: dict[str, Count] = {
    "how far each request has come": _progress,
    "the office's list": lambda db: _list(db, Concern.OFFICE),
    "whom to call": lambda db: _list(db, Concern.CALLS),
}


async def _moved(db: Database) -> Asked:
    """The day of work that two people of each unit were told of."""
    request = DueChange(OWED, day("2026-03-27"))
    with asked_of(db) as asked:
        async with db.read() as s:
            assert (await difference(s, request, POLICY, local(AT))).told
        async with db.write() as s:
            assert await carry_out_change(s, request, policy=POLICY, now=local(AT), by=None)
    return asked


async def _announced(db: Database) -> Asked:
    """A notice to everybody, looked at first."""
    with asked_of(db) as asked:
        async with db.write() as s:
            notice = await draft_notice(s, NoticeWords("Mời họp"), EVERYBODY, contact_id=None, now=local(AT))
            await preview_people(s, EVERYBODY, day("2026-03-25"), first=0, most=8)
            await release_notice(s, notice, day=day("2026-03-25"), now=local(AT), not_before=local(AT))
    return asked


async def _summed(db: Database) -> Asked:
    """The table of a period, unit by unit."""
    async with db.read() as s:
        with asked_of(db) as asked:
            assert await consolidated(s, REPORTED) is not None
    return asked


EVERYBODY = Audience(AudienceKind.ALL)
WHOLES: dict[str, Count] = {
    "the leaders' lists": lambda db: _list(db, Concern.LEADER),
    "a day that moves": _moved,
    "a notice": _announced,
    "a table": _summed,
}


@pytest.mark.parametrize("piece", PAGES)
async def test_a_page_costs_the_same_in_a_large_office(sqlite_template: Path, tmp_path: Path, piece: str) -> None:
    small, large = [await _counted(PAGES[piece], sqlite_template, tmp_path / f"{units}.db", units) for units in SIZES]
    assert small == large


@pytest.mark.parametrize("piece", WHOLES)
async def test_what_is_for_all_asks_no_more_often_in_a_large_office(
    sqlite_template: Path, tmp_path: Path, piece: str
) -> None:
    small, large = [await _counted(WHOLES[piece], sqlite_template, tmp_path / f"{units}.db", units) for units in SIZES]
    assert (small.statements, small.values) == (large.statements, large.values)
    assert large.rows <= 3 * small.rows


async def _counted(piece: Count, template: Path, file: Path, units: int) -> Asked:
    db = Database(f"sqlite:///{shutil.copy(template, file)}")
    await settle(db, units)
    found = await piece(db)
    await db.close()
    return found


async def test_what_waits_for_one_moment_is_taken_in_the_order_of_its_index(db: Database) -> None:
    """Without looking at all of it first, however little is known of how many chats there are."""
    post = Post.at(db, AT)
    await post.queue(*(message(number, channel=CHANNEL) for number in range(2_000)))
    plan = await record_and_plans(db, lambda s: waiting_page(s, CHANNEL, 2, post.clock.now(), 50))
    assert "ix_outbox_queued" in plan
    assert ("Sort" in plan, "TEMP B-TREE" in plan, "Seq Scan on outbox " in plan) == (False, False, False)
