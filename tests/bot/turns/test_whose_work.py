"""What the table of permissions allows is asked again of the very unit, and of the very notice, as it is done."""

from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy import select, update

from bot.dialogs.notices.effects import ReleaseNotice, SecondNotice
from bot.dialogs.report.effects import HandDraft, KeepReadBack, MarkDone, SendReport
from core.office.people import Role
from core.office.units import ALL_UNITS
from core.talk.notices import NoticeState, NoticeWords
from core.talk.read_backs import ReadBack
from storage.database.schema import ExpectationRow, IndicatorRow, NoticeRow, OutboxRow, PostRow
from tests.bot.turns.effects import does, known
from tests.bot.turns.office import CHAIR, CLERK, OTHER, Office


async def work_of(office: Office, chat: str) -> int:
    requests = await known(office, "requests", {}, chat)
    assert isinstance(requests, tuple)
    return int(requests[0].expectation_id)


async def figures(office: Office, work: int) -> ReadBack:
    async with office.house.db.read() as session:
        keys = (await session.scalars(select(IndicatorRow.key).order_by(IndicatorRow.id).limit(2))).all()
    return ReadBack(work, dict.fromkeys(keys, Decimal(12)))


async def becomes(office: Office, chair: str, role: Role) -> None:
    """Whoever writes from this chat holds their post in another role from now on."""
    async with office.house.db.write() as session:
        person = await known(office, "requests", {}, chair)
        assert isinstance(person, tuple)
        unit = select(ExpectationRow.unit_id).where(ExpectationRow.id == person[0].expectation_id)
        posts = update(PostRow).where(PostRow.unit_id == unit.scalar_subquery())
        await session.execute(posts.values(role=role.value))


async def test_a_chair_sends_for_their_own_unit_alone(office: Office) -> None:
    others = await figures(office, await work_of(office, OTHER))
    for effect in (
        SendReport(others.expectation_id, others.values, base=0),
        MarkDone(others.expectation_id),
        KeepReadBack(others),
        HandDraft(others, "x"),
    ):
        with pytest.raises(PermissionError):
            await does(office, effect, chat=CHAIR)
    await does(office, SendReport(others.expectation_id, others.values, base=0), chat=OTHER)


async def test_an_officer_drafts_and_does_not_send(office: Office) -> None:
    mine = await figures(office, await work_of(office, CHAIR))
    await becomes(office, CHAIR, Role.OFFICER)
    with pytest.raises(PermissionError):
        await does(office, SendReport(mine.expectation_id, mine.values, base=0), chat=CHAIR)
    await does(office, KeepReadBack(mine), chat=CHAIR)
    requests = await known(office, "requests", {}, CHAIR)
    assert isinstance(requests, tuple)
    assert [one.sender is not None and one.sender.name for one in requests] == [None] * len(requests)
    await does(office, HandDraft(mine, "Báo cáo"), chat=CHAIR)
    async with office.house.db.read() as session:
        keys = (await session.scalars(select(OutboxRow.key).where(OutboxRow.key.like("draft:%")))).all()
    assert keys == []


async def test_whose_post_has_ended_releases_nothing(office: Office) -> None:
    release = ReleaseNotice(NoticeWords("Họp chiều nay"), ALL_UNITS)
    async with office.house.db.write() as session:
        ended = update(PostRow).where(PostRow.unit_id.is_(None)).values(until=office.clock.now().date())
        await session.execute(ended)
    with pytest.raises(PermissionError):
        await does(office, release, chat=CLERK)


@pytest.mark.parametrize("role", [Role.LEADER, Role.OFFICE, Role.ADMIN, Role.VIEWER])
async def test_a_notice_to_many_waits_for_another_of_the_office(office: Office, role: Role) -> None:
    release = ReleaseNotice(NoticeWords("Họp chiều nay"), ALL_UNITS)
    await does(office, release, chat=CLERK, second_above=1)
    async with office.house.db.write() as session:
        (row,) = (await session.scalars(select(NoticeRow).order_by(NoticeRow.id.desc()).limit(1))).all()
        assert row.state == NoticeState.AWAITING.value
        number = row.id
    second = SecondNotice(number, released=True)
    with pytest.raises(PermissionError):
        await does(office, second, chat=CLERK)
    with pytest.raises(PermissionError):
        await does(office, second, chat=CHAIR)
    await moves_into_office(office, role)
    if role is Role.VIEWER:
        with pytest.raises(PermissionError):
            await does(office, second, chat=OTHER)
        return
    await does(office, replace(second), chat=OTHER)
    async with office.house.db.read() as session:
        assert (await session.get_one(NoticeRow, number)).state == NoticeState.RELEASED.value


async def moves_into_office(office: Office, role: Role) -> None:
    """Whoever writes from OTHER has a post of the office from now on."""
    async with office.house.db.write() as session:
        requests = await known(office, "requests", {}, OTHER)
        assert isinstance(requests, tuple)
        unit = select(ExpectationRow.unit_id).where(ExpectationRow.id == requests[0].expectation_id)
        posts = update(PostRow).where(PostRow.unit_id == unit.scalar_subquery())
        await session.execute(posts.values(role=role.value, unit_id=None))
