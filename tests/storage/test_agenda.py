"""What a unit and the office see ahead: events, requests, progress."""

from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy import update

from core.office.units import OFFICE
from core.plans.drafts import DraftEvent
from core.plans.found import Asks, FoundEvent, Precision
from core.reports.consolidation import UnitStanding
from core.talk.agenda import AheadEvent, OccurrenceProgress, Request
from storage.database.schema import ExpectationRow
from storage.database.session import Database
from storage.overview.agenda import agenda_for, occurrence_progress, owing_page
from storage.reports.answers import mark_done, save_report
from storage.reports.requests import office_duties, requests_for
from tests.days import day, local
from tests.storage.samples import CONFERENCES, FORM, PAPERS, REPORTS, WHOLE, activated, plan, settled
from tests.storage.test_reports import asked, expectation

NOW = local("2024-05-10 09:00")
LATE_NOVEMBER = DraftEvent(
    FoundEvent("Tổng kết năm", "câu", (0, 0), day("2024-11-21"), day("2024-11-30"), Precision.MONTH, tentative=True),
)
SOME_DAY = DraftEvent(FoundEvent("Giao lưu", "câu", (0, 0)))
CEREMONY = DraftEvent(FoundEvent("Lễ kỷ niệm", "câu", (0, 0), day("2024-06-11"), day("2024-06-11"), Precision.DAY))


async def titles(db: Database, units: list[str] | None, today: str) -> list[str]:
    async with db.read() as s:
        return [
            f"{event.title} {event.cluster or ''}".strip() for event in await agenda_for(s, units, today=day(today))
        ]


async def test_the_agenda_by_day_and_the_vague_last(db: Database) -> None:
    await settled(db)
    await activated(db, plan(events=[LATE_NOVEMBER, SOME_DAY, *reversed(CONFERENCES), CEREMONY]), "2024-05-03 09:00")
    first = [
        "Lễ kỷ niệm",
        "Hội nghị sơ kết Cụm I",
        "Hội nghị sơ kết Cụm II",
        "Hội nghị sơ kết Cụm III",
        "Tổng kết năm",
        "Giao lưu",
    ]
    assert await titles(db, None, "2024-05-10") == first
    assert await titles(db, None, "2024-06-12") == first[2:]
    assert await titles(db, None, "2024-11-30") == first[4:]
    assert await titles(db, None, "2024-12-01") == first[5:]
    assert await titles(db, ["B4"], "2024-05-10") == [
        "Lễ kỷ niệm",
        "Hội nghị sơ kết Cụm II",
        "Tổng kết năm",
        "Giao lưu",
    ]
    assert await titles(db, [], "2024-05-10") == ["Lễ kỷ niệm", "Tổng kết năm", "Giao lưu"]


async def test_an_event_as_it_is_shown(db: Database) -> None:
    await settled(db)
    await activated(db, plan(events=[CONFERENCES[0], LATE_NOVEMBER]), "2024-05-03 09:00")
    async with db.read() as s:
        sharp, vague = await agenda_for(s, None, today=day("2024-05-10"))
    eight, half_past = local("2024-06-11 15:00").time(), local("2024-06-11 18:30").time()
    place = "Nhà văn hóa xã A1"
    whole = AheadEvent(
        1, "Hội nghị sơ kết", day("2024-06-11"), eight, day("2024-06-11"), half_past, place, "Cụm I", Precision.MINUTE
    )
    assert sharp == whole
    assert vague == AheadEvent(
        2, "Tổng kết năm", day("2024-11-21"), None, day("2024-11-30"), precision=Precision.MONTH, tentative=True
    )


async def test_a_request_as_its_chair_sees_it(db: Database) -> None:
    await asked(db)
    async with db.read() as s:
        requests = await requests_for(s, ["A1"], now=NOW)
    report = Request(
        expectation_id=await expectation(db, "A1"),
        occurrence_id=1,
        unit="A1",
        unit_name="Xã A1",
        what="gửi báo cáo",
        period="2024-05-19",
        due_on=day("2024-05-19"),
        due_at=local("2024-05-20 00:00"),
        asks=Asks.NUMBERS,
        standing=UnitStanding.OWING,
        form=FORM,
    )
    assert requests[0] == report
    assert [(one.what, one.period, one.standing, one.form) for one in requests[1:]] == [
        ("gửi dự thảo", "Cụm I", UnitStanding.OWING, None)
    ]


async def test_what_is_owed_comes_first_and_what_was_sent_stays(db: Database) -> None:
    await asked(db)
    async with db.write() as s:
        await save_report(s, await expectation(db, "A1"), {"ket-nap": Decimal(2)}, contact_id=None, now=NOW)
        await save_report(s, await expectation(db, "A1"), {"ket-nap": Decimal(3)}, contact_id=None, now=NOW)
    async with db.read() as s:
        requests = await requests_for(s, ["A1"], now=NOW)
        assert [(one.what, one.standing, dict(one.values), one.version) for one in requests] == [
            ("gửi dự thảo", UnitStanding.OWING, {}, 0),
            ("gửi báo cáo", UnitStanding.ON_TIME, {"ket-nap": Decimal(3)}, 2),
        ]
        assert await requests_for(s, [], now=NOW) == []


@pytest.mark.parametrize(
    ("now", "by_units", "by_the_office"),
    [("2024-05-10 09:00", 1, 1), ("2024-07-18 23:59", 1, 1), ("2024-07-19 00:01", 0, 1), ("2025-07-01 09:00", 0, 0)],
    ids=["open", "on the sixtieth day after", "long past, and no newer one of its form", "over a year past"],
)
async def test_how_long_a_request_is_shown(db: Database, now: str, by_units: int, by_the_office: int) -> None:
    await settled(db)
    await activated(db, plan(duties=[REPORTS]), "2024-05-03 09:00")
    async with db.read() as s:
        assert [one.what for one in await requests_for(s, ["A2"], now=local(now))] == ["gửi báo cáo"] * by_units
        assert [one.what for one in await occurrence_progress(s, now=local(now))] == ["gửi báo cáo"] * by_the_office


async def test_what_has_not_opened_is_not_asked_yet(db: Database) -> None:
    await settled(db)
    later = replace(REPORTS, found=replace(REPORTS.found, opens=day("2024-05-15")))
    await activated(db, plan(duties=[later]), "2024-05-03 09:00")
    async with db.read() as s:
        assert await requests_for(s, ["A1"], now=local("2024-05-14 23:59")) == []
        assert len(await requests_for(s, ["A1"], now=local("2024-05-15 00:00"))) == 1


async def test_the_offices_own_duties(db: Database) -> None:
    await settled(db)
    await activated(db, plan(duties=[replace(PAPERS, audience=OFFICE)], events=CONFERENCES[:1]), "2024-05-03 09:00")
    async with db.read() as s:
        assert [(one.unit, one.unit_name, one.what, one.period) for one in await office_duties(s, now=NOW)] == [
            ("", "", "gửi dự thảo", "Cụm I")
        ]
        assert await occurrence_progress(s, now=NOW) == []
        assert await requests_for(s, ["A1"], now=NOW) == []


async def test_progress_adds_up(db: Database) -> None:
    await asked(db)
    async with db.write() as s:
        for unit in ("A1", "A2", "B1"):
            await save_report(s, await expectation(db, unit), {"ket-nap": Decimal(1)}, contact_id=None, now=NOW)
        await save_report(s, await expectation(db, "C1"), {}, contact_id=None, now=local("2024-05-21 08:00"))
        await s.execute(
            update(ExpectationRow).where(ExpectationRow.id == await expectation(db, "C5")).values(state="excused")
        )
        await mark_done(s, await expectation(db, "B1", "gửi dự thảo"), contact_id=None, now=NOW)
    async with db.read() as s:
        report, *drafts = await occurrence_progress(s, now=NOW)
        pages = [await owing_page(s, 1, first=first, most=8) for first in (0, 8)]
    owing = ("A3", "A4", "A5", "A6", "B2", "B3", "B4", "B5", "B6", "C2", "C3", "C4")
    assert report == OccurrenceProgress(
        1,
        "gửi báo cáo",
        "2024-05-19",
        day("2024-05-19"),
        Asks.NUMBERS,
        17,
        3,
        1,
        12,
        1,
        "so-ket",
        None,
    )
    assert report.on_time + report.late + report.excused + report.owing == report.expected
    assert [name for page in pages for name in page.names] == [f"Xã {code}" for code in owing]
    assert [(one.period, one.event, one.expected, one.on_time, one.owing) for one in drafts] == [
        ("Cụm I", "Hội nghị sơ kết", 1, 0, 1),
        ("Cụm II", "Hội nghị sơ kết", 1, 1, 0),
        ("Cụm III", "Hội nghị sơ kết", 1, 0, 1),
    ]


async def test_nothing_of_a_replaced_plan_is_shown(db: Database) -> None:
    await settled(db)
    await activated(db, WHOLE, "2024-05-03 09:00")
    await activated(db, plan(), "2024-05-04 09:00")
    assert await titles(db, None, "2024-05-10") == []
    async with db.read() as s:
        assert [await requests_for(s, ["A1"], now=NOW), await occurrence_progress(s, now=NOW)] == [[], []]


async def test_a_duty_nobody_falls_under_shows_that(db: Database) -> None:
    await activated(db, plan(duties=[REPORTS]), "2024-05-03 09:00")
    async with db.read() as s:
        assert [(one.what, one.expected, one.owing) for one in await occurrence_progress(s, now=NOW)] == [
            ("gửi báo cáo", 0, 0)
        ]
