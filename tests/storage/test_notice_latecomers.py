"""Who joins after a notice has gone out, or could not be reached then; a notice of several kinds of people; one that
leaves at any hour."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, update

from core.office.units import Audience
from core.talk.notices import NoticeWords
from storage.database.schema import NoticeRow, OutboxRow
from storage.database.session import Database
from storage.mail.claims import claim
from storage.mail.notice_acts import ask_again, withdraw_notice
from storage.mail.notice_latecomers import catch_up
from storage.mail.notice_progress import stop_notice
from storage.mail.notices import acknowledge, draft_notice, open_notices, recipients, release_notice
from storage.mail.pace import Rate
from storage.office.people import bind_address, set_consent
from tests.days import day, local
from tests.storage.test_notices import NOW, TEXT, TODAY, joined, released

LATER = local("2026-03-02 09:00")
RATE = Rate(per_second=10, chat_gap=timedelta(seconds=1), lease=timedelta(seconds=30))


async def join(db: Database, contact: int, chat: str) -> int:
    """How many notices are sent to them."""
    async with db.write() as s:
        await bind_address(s, contact, "memory", chat, LATER)
        await set_consent(s, contact, True, "1", "memory", chat, LATER)
        return await catch_up(s, contact, day=TODAY, now=LATER)


async def chats_of(db: Database, notice: int) -> list[tuple[str | None, str]]:
    async with db.read() as s:
        rows = select(OutboxRow.chat, OutboxRow.state).where(OutboxRow.notice_id == notice, OutboxRow.chat.is_not(None))
        return sorted(tuple(row) for row in await s.execute(rows))


async def test_who_joins_later_gets_what_still_holds_once(db: Database) -> None:
    ids = await joined(db)
    notice, _ = await released(db, "cluster:Cụm I")
    elsewhere, _ = await released(db, "cluster:Cụm III")
    late = ids["Trần Thử A3"]
    assert [await join(db, late, "7"), await join(db, late, "7")] == [1, 0]
    assert await chats_of(db, notice) == [("1", "queued"), ("2", "withheld"), ("3", "queued"), ("7", "queued")]
    assert await chats_of(db, elsewhere) == []
    async with db.read() as s:
        assert [one.id for one in await open_notices(s, late)] == [notice]


async def test_what_is_withdrawn_stopped_or_old_holds_no_more(db: Database) -> None:
    ids = await joined(db)
    (first, _), (second, _), (third, _) = [await released(db, "unit:A3") for _ in range(3)]
    async with db.write() as s:
        await withdraw_notice(s, first, now=NOW)
        await stop_notice(s, second)
        await s.execute(update(NoticeRow).where(NoticeRow.id == third).values(released_at=LATER - timedelta(days=31)))
    assert await join(db, ids["Trần Thử A3"], "7") == 0


async def test_of_many_the_newest_are_sent_and_all_are_shown(db: Database) -> None:
    ids = await joined(db)
    for _ in range(5):
        await released(db, "unit:A3")
    assert await join(db, ids["Trần Thử A3"], "7") == 3
    async with db.read() as s:
        assert len(await open_notices(s, ids["Trần Thử A3"])) == 5


async def test_a_post_that_somebody_takes_over_makes_them_a_recipient(db: Database) -> None:
    """Somebody who was not among those it went to."""
    ids = await joined(db)
    notice, _ = await released(db, "post:chair")
    async with db.write() as s:
        await s.execute(update(NoticeRow).where(NoticeRow.id == notice).values(audience="post:officer"))
    assert await join(db, ids["Lê Mẫu A3"], "7") == 1


async def test_asked_again_it_reaches_who_can_be_reached_by_now(db: Database) -> None:
    ids = await joined(db)
    notice, _ = await released(db, "cluster:Cụm I")
    async with db.write() as s:
        await s.execute(update(OutboxRow).where(OutboxRow.chat.in_(("1", "3"))).values(state="sent"))
        assert await acknowledge(s, notice, ids["Trần Thử A1"], LATER)
        await bind_address(s, ids["Trần Thử A4"], "memory", "8", LATER)
        await set_consent(s, ids["Trần Thử A4"], True, "1", "memory", "8", LATER)
    async with db.write() as s:
        assert [await ask_again(s, notice, day=TODAY, now=LATER) for _ in range(2)] == [2, 0]
    async with db.read() as s:
        again = select(OutboxRow.chat).where(OutboxRow.state == "queued").order_by(OutboxRow.chat)
        assert list(await s.scalars(again)) == ["3", "8"]


async def test_a_withdrawn_notice_is_acknowledged_by_nobody(db: Database) -> None:
    ids = await joined(db)
    notice, _ = await released(db, "cluster:Cụm I")
    async with db.write() as s:
        await withdraw_notice(s, notice, now=LATER)
        assert not await acknowledge(s, notice, ids["Trần Thử A1"], LATER)


@pytest.mark.parametrize(
    ("audience", "count"), [("post:chair", 17), ("post:deputy", 0), ("owing:1", 0), ("owing:x", 0)]
)
async def test_a_kind_of_post_and_those_who_owe(db: Database, audience: str, count: int) -> None:
    await joined(db)
    async with db.read() as s:
        assert len(await recipients(s, Audience.parse(audience), TODAY)) == count


@pytest.mark.parametrize(("urgent", "sent"), [(True, 2), (False, 0)])
async def test_only_an_urgent_one_leaves_outside_the_hours(db: Database, urgent: bool, sent: int) -> None:
    await joined(db)
    night, morning = local("2026-03-02 22:00"), local("2026-03-03 07:00")
    await _release(db, NoticeWords(TEXT, urgent=urgent), night)
    async with db.write() as s:
        got = await claim(s, "memory", now=night, opens=morning, rate=RATE)
    assert len(got.rows) == sent


async def _release(db: Database, words: NoticeWords, now: datetime) -> None:
    async with db.write() as s:
        notice = await draft_notice(s, words, Audience.parse("cluster:Cụm I"), contact_id=None, now=now)
        await release_notice(s, notice, day=day("2026-03-02"), now=now, not_before=now)
