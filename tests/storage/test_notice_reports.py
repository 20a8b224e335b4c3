"""What the office sees of its notices, and what it does with one that is out."""

from sqlalchemy import select, update

from core.office.units import Audience
from core.states import MessageState
from core.talk.notices import NoticeAsks, NoticeState, NoticeSteps, NoticeWords
from storage.database.schema import OutboxRow
from storage.database.session import Database
from storage.mail.notice_acts import ask_again, replace_notice, withdraw_notice
from storage.mail.notice_reports import (
    notice_report,
    notice_waiting,
    people_of_notice,
    preview_notice,
    recent_notices,
)
from storage.mail.notices import acknowledge, draft_notice, open_notices
from tests.days import local
from tests.storage.test_notices import NOW, TODAY, joined, released

LATER = local("2026-03-02 09:00")


async def sent(db: Database, notice: int, *names: str) -> None:
    """The messages to these have arrived."""
    ids = await joined_ids(db)
    async with db.write() as s:
        mine = (OutboxRow.notice_id == notice, OutboxRow.contact_id.in_([ids[name] for name in names]))
        await s.execute(update(OutboxRow).where(*mine).values(state=MessageState.SENT))


async def joined_ids(db: Database) -> dict[str, int]:
    async with db.read() as s:
        return {one.name: one.contact_id for one in await people_of_notice(s, 1, TODAY)}


async def test_before_it_goes_out_it_is_known_whom_it_reaches(db: Database) -> None:
    await joined(db)
    async with db.read() as s:
        preview = await preview_notice(s, Audience.parse("cluster:Cụm I"), "Mời họp.", day=TODAY, now=NOW)
        nobody = await preview_notice(s, Audience.parse("cluster:Cụm X"), "Mời họp.", day=TODAY, now=NOW)
    assert (preview.people, preview.units, preview.unreachable) == (12, 6, 10)
    assert [(one.name, one.reason) for one in preview.first[:2]] == [
        ("Lê Mẫu A1", "not consented"),
        ("Lê Mẫu A2", "unreachable"),
    ]
    assert (nobody.people, nobody.units, nobody.unreachable, nobody.first) == (0, 0, 0, ())


async def test_who_has_it_and_who_has_not(db: Database) -> None:
    await joined(db)
    notice, _ = await released(db, "cluster:Cụm I")
    await sent(db, notice, "Trần Thử A1", "Trần Thử A2")
    ids = await joined_ids(db)
    async with db.write() as s:
        assert await acknowledge(s, notice, ids["Trần Thử A1"], LATER)
    async with db.read() as s:
        report = await notice_report(s, notice)
        page = await notice_waiting(s, notice, TODAY, first=0, most=4)
        rest = await notice_waiting(s, notice, TODAY, first=8, most=4)
        people = await people_of_notice(s, notice, TODAY)
        assert await recent_notices(s, 3) == [report]
        assert await notice_report(s, notice + 1) is None
    assert report is not None
    assert (report.recipients, report.acknowledged, report.owing) == (12, 1, 11)
    assert report.steps == NoticeSteps(sent=2, waiting=0, lost=10)
    assert (page.count, len(page.people), len(rest.people)) == (11, 4, 3)
    assert {one.name: one.state for one in people}["Trần Thử A2"] is MessageState.SENT
    assert [one.name for one in people if one.acknowledged_at is not None] == ["Trần Thử A1"]


async def test_of_one_that_asks_nothing_those_count_whom_it_did_not_reach(db: Database) -> None:
    await joined(db)
    notice, _ = await released(db, "unit:A1", NoticeAsks.NOTHING)
    await sent(db, notice, "Trần Thử A1")
    async with db.read() as s:
        waiting = await notice_waiting(s, notice, TODAY, first=0, most=9)
    assert [(one.name, one.unit, one.reason) for one in waiting.people] == [("Lê Mẫu A1", "Xã A1", "not consented")]


async def test_it_is_asked_for_again_of_those_who_owe_it_once_a_day(db: Database) -> None:
    await joined(db)
    notice, _ = await released(db, "cluster:Cụm I")
    await sent(db, notice, "Trần Thử A1", "Trần Thử A2")
    ids = await joined_ids(db)
    async with db.write() as s:
        await acknowledge(s, notice, ids["Trần Thử A1"], LATER)
        assert [await ask_again(s, notice, day=TODAY, now=LATER) for _ in range(2)] == [1, 0]
        again = await s.scalars(select(OutboxRow.contact_id).where(OutboxRow.key.like("%:again:%")))
        assert again.all() == [ids["Trần Thử A2"]]


async def test_a_withdrawn_one_is_told_to_whoever_has_it_and_is_not_asked_for_any_more(db: Database) -> None:
    await joined(db)
    notice, _ = await released(db, "cluster:Cụm I")
    await sent(db, notice, "Trần Thử A1")
    ids = await joined_ids(db)
    async with db.write() as s:
        assert [await withdraw_notice(s, notice, now=LATER) for _ in range(2)] == [1, 0]
        assert await open_notices(s, ids["Trần Thử A1"]) == []
        assert await ask_again(s, notice, day=TODAY, now=LATER) == 0
        told = (await s.scalars(select(OutboxRow).where(OutboxRow.key.like("%:withdrawn")))).one()
        waiting = await s.scalar(select(OutboxRow.state).where(OutboxRow.contact_id == ids["Trần Thử A2"]))
        report = await notice_report(s, notice)
    assert (told.contact_id, told.state, waiting) == (ids["Trần Thử A1"], "queued", "withheld")
    assert report is not None
    assert (report.state, report.owing) == (NoticeState.WITHDRAWN, 0)


async def test_a_correction_takes_the_place_of_the_one_before(db: Database) -> None:
    await joined(db)
    first, _ = await released(db, "unit:A1")
    ids = await joined_ids(db)
    async with db.write() as s:
        await replace_notice(s, first)
        right = await draft_notice(
            s,
            NoticeWords("Họp lúc 9 giờ.", NoticeAsks.NOTHING, corrects=first),
            Audience.parse("unit:A1"),
            contact_id=None,
            now=NOW,
        )
        assert await open_notices(s, ids["Trần Thử A1"]) == []
        assert await notice_report(s, right) is None
