"""A duty of the lunar calendar comes back on another day of each year, opens by itself and is reminded of from that
day."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from core.office.units import ALL_UNITS
from core.plans.drafts import DraftDeadline
from core.plans.found import Asks, DeadlineKind, FoundDeadline
from reading.dates import read_when
from reading.when.lunar import solar_day
from storage.database.schema import AlarmRow, OccurrenceRow
from storage.database.session import Database
from storage.duties.opening import open_periods
from tests.days import VIETNAM, local
from tests.storage.samples import POLICY, activated, plan, settled

LUNAR = replace(POLICY, solar=solar_day)


@pytest.mark.parametrize(
    ("typed", "dues"),
    [
        ("giỗ Tổ ngày 10/3 âm lịch hằng năm", ["2024-04-18", "2025-04-07", "2026-04-26", "2027-04-16"]),
        ("rằm tháng bảy hằng năm", ["2024-08-18", "2025-09-06", "2026-08-27"]),
        # The last month of 2024 has 29 days, that of 2023 has 30.
        ("ngày 30 tháng chạp hằng năm", ["2024-02-09", "2025-01-28", "2026-02-16", "2027-02-05"]),
    ],
)
async def test_it_opens_by_itself_in_the_years_to_come(lite: Database, typed: str, dues: list[str]) -> None:
    await settled(lite, on="2024-01-01")
    when = read_when(typed, now=local("2024-01-02 09:00"))
    assert when is not None
    duty = DraftDeadline(
        FoundDeadline("dâng hương", DeadlineKind.RECURRING, typed, (0, 0), recurrence=when.rrule, asks=Asks.DONE),
        ALL_UNITS,
    )
    await activated(lite, plan(number="1/KH", issued_on="2024-01-02", duties=[duty]), "2024-01-02 09:00", policy=LUNAR)
    now = local("2024-01-03 00:30")
    while now < local("2027-04-20 00:30"):
        async with lite.write() as s:
            await open_periods(s, policy=LUNAR, now=now)
        now += timedelta(days=14)
    async with lite.read() as s:
        rows = (
            await s.execute(
                select(OccurrenceRow.id, OccurrenceRow.due_on, OccurrenceRow.period).order_by(OccurrenceRow.due_on)
            )
        ).all()
        first = await s.scalars(
            select(AlarmRow.at).where(AlarmRow.subject_id == rows[-1].id).order_by(AlarmRow.at).limit(1)
        )
        assert [str(row.due_on) for row in rows] == dues
        assert [row.period for row in rows] == [due[:4] for due in dues]
        assert (rows[-1].due_on - first.one().astimezone(VIETNAM).date()).days == 5
