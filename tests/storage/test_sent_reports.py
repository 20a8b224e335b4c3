"""What a unit has sent last: the newest first, each with its values as they stand, when and from whom."""

from decimal import Decimal

from storage.database.schema import OccurrenceRow
from storage.database.session import Database
from storage.reports.answers import mark_done, save_report
from storage.reports.sent_reports import sent_reports
from tests.days import local
from tests.storage.test_reports import EARLY, GIVEN, LATE, asked, expectation, sends


async def test_nothing_was_sent(db: Database) -> None:
    await asked(db)
    async with db.read() as s:
        assert await sent_reports(s, ["A1"]) == []
        assert await sent_reports(s, []) == []


async def test_the_newest_version_with_its_values_its_moment_and_its_sender(db: Database) -> None:
    await asked(db)
    await sends(db, "A1", GIVEN, EARLY)
    await sends(db, "A2", GIVEN, EARLY)
    new = {**GIVEN, "ket-nap": Decimal(12)}
    async with db.write() as s:
        await save_report(s, await expectation(db, "A1"), new, contact_id=None, now=LATE, for_unit=True)
    async with db.read() as s:
        (mine,) = await sent_reports(s, ["A1"])
        (other,) = await sent_reports(s, ["A2"])
    assert (mine.request.what, mine.request.values, mine.at, mine.by, mine.for_unit) == (
        "gửi báo cáo",
        new,
        LATE,
        None,
        True,
    )
    assert mine.request.form is not None
    assert (other.request.unit, other.at, other.by, other.for_unit) == ("A2", EARLY, "Trần Thử A2", False)


async def test_what_is_done_without_numbers_stands_among_them_by_its_moment(db: Database) -> None:
    await asked(db)
    paper = await expectation(db, "A1", "gửi dự thảo")
    await sends(db, "A1", GIVEN, EARLY)
    async with db.write() as s:
        await mark_done(s, paper, contact_id=None, now=local("2024-05-11 08:00"))
        assert [one.request.what for one in await sent_reports(s, ["A1"])] == ["gửi dự thảo", "gửi báo cáo"]
        await save_report(s, await expectation(db, "A1"), {}, contact_id=None, now=LATE)
        assert [one.request.what for one in await sent_reports(s, ["A1"])] == ["gửi báo cáo", "gửi dự thảo"]
        assert [one.request.what for one in await sent_reports(s, ["A1"], most=1)] == ["gửi báo cáo"]


async def test_what_was_called_off_is_not_shown(db: Database) -> None:
    await asked(db)
    await sends(db, "A1", GIVEN, EARLY)
    async with db.write() as s:
        for row in [await s.get_one(OccurrenceRow, 1)]:
            row.state = "cancelled"
        await s.flush()
        assert await sent_reports(s, ["A1"]) == []
