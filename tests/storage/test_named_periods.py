"""Duties that name their period, beside a form of another rhythm: what they cover, and sums in which nothing is added
up twice."""

from dataclasses import replace
from decimal import Decimal

import pytest

from core.calendar.rhythms import Rhythm
from core.reports.consolidation import Total
from core.reports.forms import Form, Indicator, Quantity
from core.talk.agenda import Request
from storage.database.session import Database
from storage.reports.answers import save_report
from storage.reports.forms import store_form
from storage.reports.requests import requests_for
from storage.reports.rollups import rollup
from storage.reports.tables import consolidated, occurrences_of_form, occurrences_of_year
from storage.reports.yearly import year_of_occurrence, year_table
from tests.days import day, local
from tests.storage.samples import REPORTS, activated, plan, settled

FORM = Form(
    "so-ket",
    "Báo cáo quý",
    (Indicator("moi", "Kết nạp", "hội viên"), Indicator("hv", "Hội viên", "người", quantity=Quantity.LEVEL)),
    rhythm=Rhythm.QUARTER,
)
MOI, HV = FORM.indicators


async def asks(db: Database, *duties: tuple[str, str | None]) -> None:
    """One plan with a duty for each due day and the period it names."""
    await settled(db)
    async with db.write() as s:
        await store_form(s, FORM, local("2024-01-01 08:00"))
    found = [
        replace(REPORTS, found=replace(REPORTS.found, what=f"Báo cáo {due}", due=day(due)), covers=covers)
        for due, covers in duties
    ]
    await activated(db, plan(duties=found), "2024-01-02 09:00")


async def work_of(db: Database, unit: str) -> list[Request]:
    async with db.read() as s:
        return sorted(await requests_for(s, [unit], now=local("2024-05-25 08:00")), key=lambda one: one.occurrence_id)


@pytest.mark.parametrize(
    ("covers", "period", "days"),
    [
        (None, "2024-Q1", ("2024-01-01", "2024-03-31")),
        ("quarter", "2024-Q1", ("2024-01-01", "2024-03-31")),
        ("H1", "2024-H1", ("2024-01-01", "2024-06-30")),
        ("2023-9M", "2023-9M", ("2023-01-01", "2023-09-30")),
        ("year", "2023", ("2023-01-01", "2023-12-31")),
        ("04", "2024-04", ("2024-04-01", "2024-04-30")),
    ],
)
async def test_a_report_covers_what_its_duty_names(
    db: Database, covers: str | None, period: str, days: tuple[str, str]
) -> None:
    await asks(db, ("2024-05-20", covers))
    (request,) = await work_of(db, "A1")
    assert (request.period, request.starts_on, request.cutoff_on) == (period, day(days[0]), day(days[1]))
    async with db.read() as s:
        table = await consolidated(s, request.occurrence_id)
        assert table is not None
        assert (table.period, await occurrences_of_form(s, "so-ket")) == (
            period,
            [(request.occurrence_id, period, day("2024-05-19"))],
        )


async def test_a_half_year_and_its_quarters_are_not_added_up(db: Database) -> None:
    await asks(db, ("2024-04-11", "Q1"), ("2024-06-21", "Q2"), ("2024-06-26", "H1"))
    for unit, answers in {"A1": (5, 7, 12), "A2": (1, 2, None), "A3": (None, None, 4)}.items():
        for request, moi in zip(await work_of(db, unit), answers, strict=True):
            if moi is not None:
                async with db.write() as s:
                    values = {"moi": Decimal(moi), "hv": Decimal(100 + moi)}
                    await save_report(s, request.expectation_id, values, contact_id=None, now=local("2024-06-15 08:00"))
    first, second, half = [request.occurrence_id for request in await work_of(db, "A1")]
    async with db.read() as s:
        sums = await rollup(s, await occurrences_of_year(s, first))
        tables = [await consolidated(s, one) for one in (first, second, half)]
    assert sums is not None
    # A1 by its half-year alone, A2 by its two quarters, A3 by its half-year: 12 + 1 + 2 + 4.
    assert sums.total(MOI) == Total(Decimal(19), 4, 47)
    assert sums.total(HV) == Total(Decimal(112 + 102 + 104), 3, 17)
    async with db.read() as s:
        year = await year_table(s, "so-ket", 2024)
    assert year is not None
    # The table of the year says the same, unit by unit.
    assert [(line.code, line.values.get("moi"), line.note) for line in year.lines[:3]] == [
        ("A1", 12, "1/1 báo cáo"),
        ("A2", 3, "2/3 báo cáo"),
        ("A3", 4, "1/1 báo cáo"),
    ]
    assert (year.total(MOI), year.total(HV)) == (sums.total(MOI), sums.total(HV))
    assert [table.year_total(MOI) for table in tables if table is not None] == [6, 6 + 9, 16]


async def test_a_unit_s_year_so_far_counts_nothing_twice(db: Database) -> None:
    await asks(
        db,
        ("2024-04-11", "Q1"),
        ("2024-05-06", "Q2"),
        ("2024-05-21", "H1"),
        ("2024-06-26", "9M"),
        ("2024-06-30", "2024-Q4"),
    )
    for request, moi in zip(await work_of(db, "A1"), (5, 7, 13, None, None), strict=True):
        if moi is not None:
            async with db.write() as s:
                await save_report(
                    s, request.expectation_id, {"moi": Decimal(moi)}, contact_id=None, now=local("2024-04-01 08:00")
                )
    found = [(request.period, dict(request.last), dict(request.so_far)) for request in await work_of(db, "A1")]
    assert found == [
        ("2024-Q1", {}, {}),
        ("2024-Q2", {"moi": 5}, {"moi": 5}),
        ("2024-H1", {"moi": 7}, {}),
        ("2024-9M", {"moi": 13}, {}),
        ("2024-Q4", {"moi": 7}, {"moi": 13}),
    ]


async def test_a_year_without_the_form_has_no_table(db: Database) -> None:
    await asks(db, ("2024-04-11", "Q1"))
    (request,) = await work_of(db, "A1")
    async with db.read() as s:
        assert await year_table(s, "so-ket", 2023) is None
        assert await year_of_occurrence(s, request.occurrence_id) == ("so-ket", 2024)
        assert await year_of_occurrence(s, 404) is None
