"""A year's table made of its periods: what is added up, what is taken from the last report, and how much each number
covers."""

from dataclasses import replace
from decimal import Decimal

import pytest

from core.reports.consolidation import Consolidated, PeriodPart, Total, UnitLine, UnitStanding
from core.reports.forms import Form, Indicator, NumberKind, Quantity
from core.reports.yearly import of_year
from tests.days import day, local

FORM = Form(
    "f",
    "Báo cáo",
    (
        Indicator("moi", "Kết nạp", "hội viên"),
        Indicator("quy", "Quỹ", "đồng", NumberKind.MONEY, quantity=Quantity.RUNNING),
        Indicator("hv", "Hội viên", "người", quantity=Quantity.LEVEL),
        Indicator("tu_cham", "Tự chấm", "%", NumberKind.PERCENT),
        Indicator(
            "ty_le", "Tỷ lệ", "%", NumberKind.PERCENT, quantity=Quantity.RATIO, numerator="moi", denominator="hv"
        ),
    ),
)
MOI, QUY, HV, TU_CHAM, TY_LE = FORM.indicators
OWES = UnitLine("A", "Xã A", "Cụm I", UnitStanding.OWING, {})


def sent(standing: UnitStanding = UnitStanding.ON_TIME, **values: int) -> UnitLine:
    numbers = {key: Decimal(value) for key, value in values.items()}
    return UnitLine("A", "Xã A", "Cụm I", standing, numbers, local("2026-03-20 08:00"), "Trần Thử", 1)


def table(quarter: int, line: UnitLine, other: UnitLine | None = None) -> Consolidated:
    starts, ends = [("01-01", "03-31"), ("04-01", "06-30"), ("07-01", "09-30"), ("10-01", "12-31")][quarter - 1]
    lines = (line,) if other is None else (line, replace(other, code="B", unit="Xã B"))
    return Consolidated(
        FORM, "Báo cáo", f"2026-Q{quarter}", day(f"2026-{ends}"), lines, day(f"2026-{starts}"), day(f"2026-{ends}")
    )


HALF = replace(table(2, sent(moi=20, hv=104)), period="2026-H1", starts_on=day("2026-01-01"))

LINES = [
    # newest first: the values of the year, how many reports they add up, where the unit stands
    (
        [table(1, sent(moi=5, quy=10, hv=100))],
        {"moi": 5, "quy": 10, "hv": 100, "ty_le": 5},
        (1, 1),
        UnitStanding.ON_TIME,
    ),
    (
        [table(2, sent(moi=7, quy=30, hv=120)), table(1, sent(moi=5, quy=10, hv=100))],
        {"moi": 12, "quy": 30, "hv": 120, "ty_le": 10},
        (2, 2),
        UnitStanding.ON_TIME,
    ),
    (
        [table(2, OWES), table(1, sent(moi=5, quy=10, hv=100))],
        {"moi": 5, "quy": 10, "hv": 100, "ty_le": 5},
        (1, 2),
        UnitStanding.OWING,
    ),
    (
        [table(2, sent(UnitStanding.LATE, moi=0, hv=50)), table(1, sent(moi=5))],
        {"moi": 5, "hv": 50, "ty_le": 10},
        (2, 2),
        UnitStanding.LATE,
    ),
    (
        [table(2, replace(OWES, standing=UnitStanding.EXCUSED)), table(1, sent(moi=5))],
        {"moi": 5},
        (1, 2),
        UnitStanding.ON_TIME,
    ),
    (
        [HALF, table(2, sent(moi=7)), table(1, sent(moi=5))],
        {"moi": 20, "hv": 104, "ty_le": Decimal("19.230769")},
        (1, 1),
        UnitStanding.ON_TIME,
    ),
    (
        [replace(HALF, lines=(OWES,)), table(2, sent(moi=7)), table(1, sent(moi=5))],
        {"moi": 12},
        (2, 3),
        UnitStanding.OWING,
    ),
    ([table(2, sent(tu_cham=90)), table(1, sent(tu_cham=80))], {}, (0, 2), UnitStanding.ON_TIME),
    ([table(1, sent(tu_cham=80))], {"tu_cham": 80}, (0, 1), UnitStanding.ON_TIME),
    ([table(1, OWES)], {}, (0, 1), UnitStanding.OWING),
]


@pytest.mark.parametrize(("tables", "values", "covered", "standing"), LINES)
def test_a_unit_s_year_is_made_of_its_reports(
    tables: list[Consolidated], values: dict[str, int], covered: tuple[int, int], standing: UnitStanding
) -> None:
    (line,) = of_year(tables, FORM, 2026).lines
    assert (dict(line.values), line.coverage("moi"), line.standing) == (values, covered, standing)


def test_every_total_says_how_many_reports_or_units_it_covers() -> None:
    year = of_year([table(2, sent(moi=7, hv=120), OWES), table(1, sent(moi=5, hv=100), sent(moi=1, hv=20))], FORM, 2026)
    totals = {one.key: year.total(one) for one in FORM.indicators}
    assert totals == {
        "moi": Total(Decimal(13), 3, 4),
        "quy": Total(None, 0, 2),
        "hv": Total(Decimal(140), 2, 2),
        "tu_cham": Total(None, 0, 4),
        "ty_le": Total(Decimal("9.285714"), 2, 2),
    }
    assert year.periods == (
        PeriodPart("2026-Q1", day("2026-03-31"), 2, 2),
        PeriodPart("2026-Q2", day("2026-06-30"), 1, 2),
    )
    assert (year.period, year.due, year.starts_on, year.cutoff_on, year.year) == (
        "2026",
        None,
        day("2026-01-01"),
        day("2026-06-30"),
        2026,
    )
