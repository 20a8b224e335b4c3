"""Reports that come in one transaction are written together, and nobody can tell: a question sees what came before it,
and what fails takes all of it back."""

from datetime import datetime
from decimal import Decimal

import pytest
from sqlalchemy import func, select

from core.reports.consolidation import UnitStanding
from storage.database.marks import mark, mark_of
from storage.database.schema import SubmissionRow
from storage.database.session import Database, Session, attempt
from storage.reports.answers import AnsweredMeanwhile, Report, send_report
from storage.reports.requests import request_by_id
from tests.bot.turns.test_group_looks import statements
from tests.storage.test_office_work import NEW
from tests.storage.test_reports import EARLY, GIVEN, asked, expectation

UNITS = ("A1", "A2", "A3", "B1", "B2", "B3")


def report(work: int, now: datetime = EARLY, *, base: int | None = None, members: int = 120) -> Report:
    return Report(work, {**GIVEN, "hoi-vien": Decimal(members)}, None, now, base=base)


async def works(db: Database) -> list[int]:
    return [await expectation(db, unit) for unit in UNITS]


async def versions(db: Database) -> int:
    async with db.read() as s:
        return await s.scalar(select(func.count(SubmissionRow.id))) or 0


async def test_six_at_once_cost_no_more_statements_than_one(db: Database) -> None:
    await asked(db)
    first, *others = await works(db)
    with statements() as alone:
        async with db.write() as s:
            await send_report(s, report(first))
    with statements() as together:
        async with db.write() as s:
            for work in others:
                await send_report(s, report(work))
    assert len(together) == len(alone)
    assert await versions(db) == len(UNITS)


async def test_a_question_in_between_sees_what_was_sent_before_it(db: Database) -> None:
    await asked(db)
    first, second, *_ = await works(db)
    async with db.write() as s:
        await send_report(s, report(first))
        request = await request_by_id(s, first)
        await send_report(s, report(second))
        other = await request_by_id(s, second)
    assert request is not None
    assert other is not None
    assert (request.values, request.standing) == (GIVEN, UnitStanding.ON_TIME)
    assert other.standing is UnitStanding.ON_TIME


async def test_two_of_one_unit_are_its_first_and_its_second_version(db: Database) -> None:
    await asked(db)
    first, second, *_ = await works(db)
    async with db.write() as s:
        await send_report(s, report(first))
        await send_report(s, report(second))
        await send_report(s, report(first, members=121))
        request = await request_by_id(s, first)
    assert request is not None
    assert (request.version, request.values["hoi-vien"]) == (2, 121)
    assert await versions(db) == 3


async def test_whoever_has_not_seen_the_newest_takes_all_of_it_back(db: Database) -> None:
    await asked(db)
    first, second, *_ = await works(db)
    async with db.write() as s:
        await send_report(s, report(first))

    async def unseen() -> None:
        async with db.write() as s:
            await mark(s, "tick", "1", EARLY)
            await send_report(s, report(second))
            await send_report(s, Report(first, NEW, None, EARLY, base=0))

    with pytest.raises(AnsweredMeanwhile):
        await unseen()
    async with db.read() as s:
        assert await mark_of(s, "tick") is None
    assert await versions(db) == 1


async def test_a_part_that_fails_takes_back_its_own_reports_alone(db: Database) -> None:
    await asked(db)
    first, second, *_ = await works(db)

    async def broken(s: Session) -> None:
        async with attempt(s):
            await send_report(s, report(second))
            raise RuntimeError("the lamp went out")

    async with db.write() as s:
        await send_report(s, report(first))
        with pytest.raises(RuntimeError):
            await broken(s)
        async with attempt(s):
            await mark(s, "tick", "1", EARLY)
    async with db.read() as s:
        assert list(await s.scalars(select(SubmissionRow.expectation_id))) == [first]
        assert await mark_of(s, "tick") is not None
