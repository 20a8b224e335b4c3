"""A unit answers, answers again, and the table is made of it."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

import pytest
from sqlalchemy import select

from core.reports.consolidation import UnitStanding
from core.talk.messages import Say
from storage.database.schema import DeadlineRow, ExpectationRow, OccurrenceRow, OutboxRow, SubmissionRow, UnitRow
from storage.database.session import Database
from storage.mail.outbox import Outgoing, enqueue
from storage.office.people import people_on
from storage.reports.answers import Saved, mark_done, save_report
from storage.reports.tables import consolidated, occurrences_of_form
from tests.days import day, local
from tests.storage.samples import FORM, REPORTS, WHOLE, activated, plan, settled

EARLY, LATE = local("2024-05-10 09:00"), local("2024-05-20 00:00")
GIVEN = {"hoi-vien": Decimal(120), "ket-nap": Decimal(0), "quy": Decimal("1500000.5")}


async def expectation(db: Database, unit: str, what: str = "gửi báo cáo") -> int:
    """The id of what this unit owes."""
    query = (
        select(ExpectationRow.id)
        .join(OccurrenceRow)
        .join(DeadlineRow)
        .join(UnitRow, UnitRow.id == ExpectationRow.unit_id)
    )
    async with db.read() as s:
        return (await s.scalars(query.where(UnitRow.code == unit, DeadlineRow.what == what))).one()


async def sends(db: Database, unit: str, values: Mapping[str, Decimal], at: datetime) -> Saved:
    """The unit's chair sends these numbers."""
    async with db.write() as s:
        chair = next(person for person in await people_on(s, day("2024-05-10")) if person.name == f"Trần Thử {unit}")
        return await save_report(s, await expectation(db, unit), values, contact_id=chair.id, now=at)


async def asked(db: Database) -> None:
    """All units owe the report of 19 May 2024, the leaders a draft as well."""
    await settled(db)
    await activated(db, WHOLE, "2024-05-03 09:00")


async def test_a_report_is_kept_and_comes_back_to_the_digit(db: Database) -> None:
    await asked(db)
    assert await sends(db, "A1", GIVEN, EARLY) == Saved(version=1, on_time=True, changed=True)
    async with db.read() as s:
        table = await consolidated(s, 1)
    assert table is not None
    line = table.lines[0]
    assert (line.code, line.values, line.standing, line.version) == ("A1", GIVEN, UnitStanding.ON_TIME, 1)
    assert (line.sent_at, line.sent_by) == (EARLY, "Trần Thử A1")


async def test_the_same_numbers_again_change_nothing(db: Database) -> None:
    await asked(db)
    await sends(db, "A1", GIVEN, EARLY)
    assert await sends(db, "A1", dict(reversed(GIVEN.items())), LATE) == Saved(version=1, on_time=True, changed=False)


async def test_a_correction_after_the_due_moment_makes_nobody_late(db: Database) -> None:
    await asked(db)
    await sends(db, "A1", GIVEN, EARLY)
    assert await sends(db, "A1", {**GIVEN, "ket-nap": Decimal(12)}, LATE) == Saved(
        version=2, on_time=True, changed=True
    )
    async with db.read() as s:
        rows = await s.scalars(select(SubmissionRow).order_by(SubmissionRow.version))
        assert [(row.version, row.on_time, row.at) for row in rows] == [(1, True, EARLY), (2, True, LATE)]
        row = (await s.scalars(select(ExpectationRow).where(ExpectationRow.state == "done"))).one()
        assert (row.done_at, row.on_time) == (EARLY, True)


@pytest.mark.parametrize(
    ("at", "on_time"),
    [("2024-05-19 23:59", True), ("2024-05-20 00:00", False)],
    ids=["in the last minute of the 19th", "at midnight"],
)
async def test_the_first_answer_decides_on_time_or_late(db: Database, at: str, on_time: bool) -> None:
    await asked(db)
    assert (await sends(db, "A1", GIVEN, local(at))).on_time is on_time
    assert (await sends(db, "A1", {}, local("2024-06-01 08:00"))).on_time is on_time


async def test_a_blank_is_no_zero(db: Database) -> None:
    await asked(db)
    await sends(db, "A1", {"ket-nap": Decimal(0)}, EARLY)
    async with db.read() as s:
        table = await consolidated(s, 1)
    assert table is not None
    members, joined, _ = FORM.indicators
    assert (table.total(joined).value, table.total(joined).counted, table.total(joined).expected) == (0, 1, 17)
    assert (table.total(members).value, table.total(members).counted) == (None, 0)


async def test_the_table_has_a_line_for_each_unit_by_cluster_and_code(db: Database) -> None:
    await asked(db)
    await sends(db, "B2", GIVEN, EARLY)
    await sends(db, "A3", GIVEN, LATE)
    async with db.read() as s:
        table = await consolidated(s, 1)
        assert await consolidated(s, 404) is None
    assert table is not None
    assert (table.form, table.title, table.period, table.due) == (FORM, "gửi báo cáo", "2024-05-19", day("2024-05-19"))
    assert [line.code for line in table.lines] == [f"A{n}" for n in range(1, 7)] + [f"B{n}" for n in range(1, 7)] + [
        f"C{n}" for n in range(1, 6)
    ]
    assert table.clusters == ("Cụm I", "Cụm II", "Cụm III")
    standings = {line.code: line.standing for line in table.lines if line.standing is not UnitStanding.OWING}
    assert standings == {"A3": UnitStanding.LATE, "B2": UnitStanding.ON_TIME}
    assert table.total(FORM.indicators[2]).value == Decimal(3000001)


async def test_a_reminder_that_waits_is_withdrawn_when_the_report_comes(db: Database) -> None:
    await asked(db)
    mine, other = await expectation(db, "A1"), await expectation(db, "A2")
    async with db.write() as s:
        rows = [
            Outgoing(f"reminder:{id_}", "reminder", (Say("x"),), "memory", str(id_), expectation_id=id_)
            for id_ in (mine, other)
        ]
        await enqueue(s, [*rows, Outgoing("reply:1", "reply", (Say("x"),), "memory", "1", expectation_id=mine)], EARLY)
    await sends(db, "A1", GIVEN, EARLY)
    async with db.read() as s:
        left = [(row.key, row.state, row.reason) for row in await s.scalars(select(OutboxRow).order_by(OutboxRow.id))]
    assert left == [
        (f"reminder:{mine}", "withheld", "already reported"),
        (f"reminder:{other}", "queued", None),
        ("reply:1", "queued", None),
    ]


async def test_a_duty_without_numbers_is_done_once(db: Database) -> None:
    await asked(db)
    owed = await expectation(db, "B1", "gửi dự thảo")
    async with db.write() as s:
        assert await mark_done(s, owed, contact_id=None, now=EARLY)
        assert not await mark_done(s, owed, contact_id=None, now=LATE)
        row = await s.get_one(ExpectationRow, owed)
        assert (row.state, row.done_at, row.on_time) == ("done", EARLY, True)


async def test_a_number_the_form_does_not_ask_is_refused(db: Database) -> None:
    await asked(db)
    with pytest.raises(KeyError, match="cân nặng"):
        await sends(db, "A1", {"cân nặng": Decimal(80)}, EARLY)
    async with db.read() as s:
        assert (await s.scalars(select(SubmissionRow))).all() == []


async def test_nobody_owes_what_is_not_there(db: Database) -> None:
    async with db.write() as s:
        with pytest.raises(LookupError):
            await save_report(s, 404, {}, contact_id=None, now=EARLY)
        with pytest.raises(LookupError):
            await mark_done(s, 404, contact_id=None, now=EARLY)


async def test_the_table_of_a_duty_without_a_form_has_no_columns(db: Database) -> None:
    await asked(db)
    async with db.read() as s:
        table = await consolidated(s, 2)
    assert table is not None
    assert (table.form.indicators, table.title, [line.code for line in table.lines]) == ((), "gửi dự thảo", ["A1"])


async def test_the_periods_of_a_form(db: Database) -> None:
    await asked(db)
    async with db.read() as s:
        assert await occurrences_of_form(s, "so-ket") == [(1, "2024-05-19", day("2024-05-19"))]
        assert await occurrences_of_form(s, "khác") == []
    await activated(db, plan(duties=[REPORTS]), "2024-05-04 09:00")
    async with db.read() as s:
        # A newer version of the plan goes on with the same occurrence.
        assert [id_ for id_, *_ in await occurrences_of_form(s, "so-ket")] == [1]
