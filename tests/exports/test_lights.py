"""The verdict on a result against its target, for every way a plan sets one, at the year's pace."""

from datetime import date
from decimal import Decimal

import pytest

from core.plans.found import Comparison
from core.reports.consolidation import Consolidated, UnitLine, UnitStanding
from core.reports.forms import Form, Indicator, NumberKind, Quantity
from core.reports.targets import Target
from exports.lights import by_pace, reached_by, value_of

HALF_YEAR, YEAR_END = date(2026, 6, 30), date(2026, 12, 31)


def table(
    target: Target | None, *numbers: str, on: date = HALF_YEAR, quantity: Quantity = Quantity.PERIOD
) -> Consolidated:
    indicator = Indicator("hv", "Hội viên", "người", quantity=quantity)
    lines = (
        UnitLine(str(place), "Xã", None, UnitStanding.ON_TIME, {"hv": Decimal(number)})
        for place, number in enumerate(numbers)
    )
    return Consolidated(
        Form("f", "F", (indicator,)), "F", "2026", on, tuple(lines), targets=(target,) if target else ()
    )


VERDICTS = [
    (
        Comparison.AT_LEAST,
        "100",
        None,
        HALF_YEAR,
        {"10": "Chậm nhiều", "45": "Chậm", "50": "Đúng tiến độ", "100": "Đạt"},
    ),
    (Comparison.AT_LEAST, "100", None, YEAR_END, {"50": "Chậm nhiều", "99": "Chậm", "250": "Đạt"}),
    (Comparison.AT_MOST, "100", None, HALF_YEAR, {"40": "Trong mức", "60": "Gần vượt mức", "101": "Vượt mức"}),
    (Comparison.EXACTLY, "100", None, YEAR_END, {"99": "Chậm", "100": "Đạt", "101": "Vượt mức"}),
    (Comparison.BETWEEN, "2", "4", YEAR_END, {"1": "Chậm nhiều", "2": "Đạt", "4": "Đạt", "5": "Trên khoảng"}),
]


@pytest.mark.parametrize(("comparison", "value", "most", "day", "said"), VERDICTS)
def test_the_verdict_says_how_the_whole_stands(
    comparison: Comparison, value: str, most: str | None, day: date, said: dict[str, str]
) -> None:
    target = Target("hv", comparison, Decimal(value), Decimal(most) if most else None)
    verdicts = {
        number: by_pace(table(target, number, on=day), table(target, number).form.indicators[0]) for number in said
    }
    assert {number: verdict.words for number, verdict in verdicts.items() if verdict is not None} == said


def test_without_a_target_or_a_number_there_is_no_verdict() -> None:
    blank, aimless = table(Target("hv", Comparison.AT_LEAST, Decimal(1))), table(None, "5")
    assert [by_pace(one, one.form.indicators[0]) for one in (blank, aimless)] == [None, None]


def test_of_alternatives_one_that_is_reached_is_enough() -> None:
    nha, bo = Indicator("nha", "Nhà", "căn"), Indicator("bo", "Bò", "con")
    targets = (
        Target("nha", Comparison.AT_LEAST, Decimal(30), choice="nha-bo"),
        Target("bo", Comparison.AT_LEAST, Decimal(75), choice="nha-bo"),
    )
    lines = (UnitLine("A", "Xã A", None, UnitStanding.ON_TIME, {"nha": Decimal(30), "bo": Decimal(0)}),)
    whole = Consolidated(Form("f", "F", (nha, bo)), "F", "2026", YEAR_END, lines, targets=targets)
    verdicts = [by_pace(whole, indicator) for indicator in (nha, bo)]
    assert [verdict.words for verdict in verdicts if verdict is not None] == ["Đạt", "Đạt thay thế"]


def test_of_a_percentage_it_is_said_how_many_units_reached_it() -> None:
    indicator = Indicator("hoc", "Học tập", "%", NumberKind.PERCENT, target=Decimal(95))
    lines = tuple(
        UnitLine(number, number, None, UnitStanding.ON_TIME, {"hoc": Decimal(number)})
        for number in ("94.9", "95", "100")
    )
    silent = UnitLine("D", "D", None, UnitStanding.OWING, {})
    assert reached_by(Consolidated(Form("f", "F", (indicator,)), "F", "2026", None, (*lines, silent)), indicator) == (
        2,
        3,
    )


def test_a_ratio_is_computed_from_its_two_parts() -> None:
    ratio = Indicator(
        "ty-le", "Tỷ lệ", "%", NumberKind.PERCENT, quantity=Quantity.RATIO, numerator="hoc", denominator="tong"
    )
    given, half = ({"hoc": Decimal(1), "tong": Decimal(3)}, {"hoc": Decimal(1)})
    assert [value_of(UnitLine("A", "A", None, UnitStanding.ON_TIME, values), ratio) for values in (given, half)] == [
        Decimal("33.333333"),
        None,
    ]
