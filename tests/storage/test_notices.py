"""Broadcasts: who gets one, who cannot, and who has acknowledged it."""

import pytest
from sqlalchemy import select, update

from core.office.units import Audience
from core.talk.messages import Say
from core.talk.notices import Notice, NoticeAsks, NoticeWords, Reach
from storage.database.schema import NoticeRow, OutboxRow
from storage.database.session import Database
from storage.mail.notices import acknowledge, draft_notice, open_notices, reach, recipients, release_notice
from storage.mail.outbox import choices_of, says_of
from storage.office.people import bind_address, mark_blocked, people_on, set_consent
from tests.days import day, local
from tests.storage.samples import settled

TODAY, NOW, MORNING = day("2026-03-02"), local("2026-03-01 21:00"), local("2026-03-02 07:00")
TEXT = "Mời họp lúc 8 giờ thứ Sáu."


async def joined(db: Database) -> dict[str, int]:
    """Name → contact of unit A1 and the office; A1's chair has agreed, its officer has said no, the rest have no
    chat."""
    await settled(db, on="2026-03-01")
    async with db.write() as s:
        ids = {person.name: person.id for person in await people_on(s, TODAY)}
        for name, chat, given in (("Trần Thử A1", "1", True), ("Lê Mẫu A1", "2", False), ("Trần Thử A2", "3", True)):
            await bind_address(s, ids[name], "memory", chat, NOW)
            await set_consent(s, ids[name], given, "1", "memory", chat, NOW)
    return ids


async def released(db: Database, audience: str, asks: NoticeAsks = NoticeAsks.ACKNOWLEDGEMENT) -> tuple[int, Reach]:
    async with db.write() as s:
        notice = await draft_notice(s, NoticeWords(TEXT, asks), Audience.parse(audience), contact_id=None, now=NOW)
        return notice, await release_notice(s, notice, day=TODAY, now=NOW, not_before=MORNING)


@pytest.mark.parametrize(
    ("audience", "names"),
    [
        ("unit:C1", ["Trần Thử C1", "Lê Mẫu C1"]),
        ("leaders", ["Trần Thử A1", "Lê Mẫu A1", "Trần Thử B1", "Lê Mẫu B1", "Trần Thử C1", "Lê Mẫu C1"]),
        ("office", ["Đỗ Quản Trị", "Hồ Văn Phòng", "Bùi Lãnh Đạo"]),
        ("cluster:Cụm X", []),
    ],
)
async def test_who_is_meant(db: Database, audience: str, names: list[str]) -> None:
    await joined(db)
    async with db.read() as s:
        assert [person.name for person in await recipients(s, Audience.parse(audience), TODAY)] == names
        assert [
            len(await recipients(s, Audience.parse(wide), TODAY)) for wide in ("all", "cluster:Cụm III", "level:xã")
        ] == [34, 10, 34]


async def test_a_notice_leaves_for_those_who_can_be_reached_and_says_why_for_the_others(db: Database) -> None:
    await joined(db)
    notice, come = await released(db, "cluster:Cụm I")
    assert come == Reach(
        recipients=12,
        sent=0,
        acknowledged=0,
        unreachable=10,
    )
    async with db.read() as s:
        rows = (await s.scalars(select(OutboxRow).order_by(OutboxRow.id))).all()
    assert [(row.chat, row.state, row.reason) for row in rows[:4]] == [
        ("1", "queued", None),
        ("2", "withheld", "not consented"),
        ("3", "queued", None),
        (None, "withheld", "unreachable"),
    ]
    assert {(row.not_before, row.kind, row.notice_id) for row in rows} == {(MORNING, "notice", notice)}
    assert says_of(rows[0].say) == (Say("notice-body", {"text": TEXT}), Say("notice-ask-received"))
    assert choices_of(rows[0].choices) == (("1", Say("pick-received"), f"ack:{notice}"),)


async def test_a_notice_that_asks_nothing_has_nothing_to_choose(db: Database) -> None:
    ids = await joined(db)
    _, come = await released(db, "unit:A1", NoticeAsks.NOTHING)
    assert come == Reach(recipients=2, sent=0, acknowledged=0, unreachable=1)
    async with db.read() as s:
        row = (await s.scalars(select(OutboxRow).where(OutboxRow.chat == "1"))).one()
        assert (says_of(row.say), row.choices) == ((Say("notice-body", {"text": TEXT}),), [])
        assert await open_notices(s, ids["Trần Thử A1"]) == []


async def test_the_chat_last_heard_from_is_written_to(db: Database) -> None:
    ids = await joined(db)
    async with db.write() as s:
        await bind_address(s, ids["Trần Thử A1"], "zalo", "z1", local("2026-03-01 21:30"))
    await released(db, "unit:A1")
    async with db.write() as s:
        await mark_blocked(s, "zalo", "z1")
    await released(db, "unit:A1")
    async with db.read() as s:
        rows = await s.execute(
            select(OutboxRow.channel, OutboxRow.chat)
            .where(OutboxRow.contact_id == ids["Trần Thử A1"])
            .order_by(OutboxRow.id)
        )
        assert [tuple(row) for row in rows] == [("zalo", "z1"), ("memory", "1")]


async def test_released_twice_it_is_said_once(db: Database) -> None:
    await joined(db)
    notice, first = await released(db, "cluster:Cụm I")
    async with db.write() as s:
        assert await release_notice(s, notice, day=TODAY, now=MORNING, not_before=MORNING) == first
        assert len((await s.scalars(select(OutboxRow.id))).all()) == 12
        assert (await s.scalars(select(NoticeRow.released_at))).all() == [NOW]


async def test_acknowledged_once(db: Database) -> None:
    ids = await joined(db)
    notice, _ = await released(db, "unit:A1")
    chair, stranger = ids["Trần Thử A1"], ids["Trần Thử B1"]
    async with db.write() as s:
        assert await open_notices(s, chair) == [Notice(notice, NoticeWords(TEXT), NOW)]
        given = [await acknowledge(s, notice, contact, MORNING) for contact in (chair, chair, stranger)]
        assert given == [True, False, False]
        assert await open_notices(s, chair) == []
        await s.execute(update(OutboxRow).where(OutboxRow.chat == "1").values(state="sent"))
        assert await reach(s, notice) == Reach(recipients=2, sent=1, acknowledged=1, unreachable=1)


async def test_a_draft_reaches_nobody(db: Database) -> None:
    ids = await joined(db)
    async with db.write() as s:
        notice = await draft_notice(
            s, NoticeWords(TEXT, NoticeAsks.ACKNOWLEDGEMENT), Audience.parse("all"), contact_id=None, now=NOW
        )
        assert await reach(s, notice) == Reach(0, 0, 0, 0)
        assert await open_notices(s, ids["Trần Thử A1"]) == []
