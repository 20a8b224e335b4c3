"""What single units were given: the year so far, percent, light; alternatives, heads, and those of other years."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from core.plans.found import Comparison
from core.reports.consolidation import Consolidated, UnitLine, UnitStanding
from core.reports.forms import Form, Indicator, NumberKind, Quantity
from core.reports.targets import Light, Target
from core.reports.unit_targets import Assigned, assigned
from core.reports.verdicts import DEFAULT_YARDSTICK
from exports.lights import WORDS
from exports.notes import own_words
from tests.days import day

DUE = day("2026-06-30")
FORM = Form(
    "quy",
    "Báo cáo quý",
    (
        Indicator("moi", "Kết nạp", "hội viên"),
        Indicator("quy", "Quỹ", "đồng", NumberKind.MONEY),
        Indicator("hv", "Hội viên", "người", quantity=Quantity.LEVEL),
        Indicator("hoc", "Đã học", "người", quantity=Quantity.LEVEL),
        Indicator(
            "ty_le", "Tỷ lệ", "%", NumberKind.PERCENT, quantity=Quantity.RATIO, numerator="hoc", denominator="hv"
        ),
    ),
)
OWN = Target("moi", Comparison.AT_LEAST, Decimal(40), unit="A", year=2026)


def table(*targets: Target, before: int = 0, **values: int) -> Consolidated:
    line = UnitLine(
        "A", "Xã A", None, UnitStanding.ON_TIME, {key: Decimal(value) for key, value in values.items()}, version=1
    )
    other = replace(line, code="B", unit="Xã B")
    earlier = {"A": {"moi": Decimal(before)}} if before else {}
    return Consolidated(FORM, "Báo cáo", "2026-Q2", DUE, (line, other), targets=targets, before_of=earlier)


CASES: list[tuple[Consolidated, Any, str | None]] = [
    (table(OWN, moi=8), (8, 20, Light.RED), "Chậm nhiều"),
    (table(OWN, moi=8, before=12), (20, 50, Light.GREEN), "Đúng tiến độ"),
    (table(OWN, before=12), (12, 30, Light.RED), "Chậm nhiều"),
    (table(OWN, moi=50), (50, 125, Light.GREEN), "Đạt"),
    (table(OWN), (None, None, None), None),
    (
        table(replace(OWN, key="quy", value=Decimal(1000), per="hv"), quy=50_000, hv=100),
        (500, 50, Light.RED),
        "Chậm nhiều",
    ),
    (table(replace(OWN, key="ty_le", value=Decimal(90)), hoc=9, hv=10), (90, 100, Light.GREEN), "Đạt"),
]


@pytest.mark.parametrize(("made", "seen", "words"), CASES)
def test_a_unit_is_judged_by_its_own_target(made: Consolidated, seen: Any, words: str | None) -> None:
    (one,) = assigned(made, DEFAULT_YARDSTICK, DUE)
    assert ((one.value, one.achieved, one.light), said(one)) == (seen, words)


def said(one: Assigned) -> str | None:
    if one.verdict is None:
        return None
    return WORDS[one.verdict]


def test_a_unit_is_not_judged_before_the_due_day() -> None:
    (one,) = assigned(table(OWN, moi=8), DEFAULT_YARDSTICK, day("2026-06-29"))
    assert (one.achieved, one.light, said(one)) == (20, None, "Chưa đến hạn")


def test_targets_of_another_year_or_of_the_whole_are_no_unit_s() -> None:
    assert assigned(table(replace(OWN, year=2025), replace(OWN, unit=None), moi=8), DEFAULT_YARDSTICK, DUE) == ()


def test_one_of_two_alternatives_is_enough() -> None:
    first, second = replace(OWN, choice="x"), replace(OWN, key="quy", value=Decimal(1000), choice="x")
    houses, money = assigned(table(first, second, moi=1, quy=1000), DEFAULT_YARDSTICK, DUE)
    assert [(one.light, said(one)) for one in (houses, money)] == [
        (Light.GREEN, "Đạt thay thế"),
        (Light.GREEN, "Đạt"),
    ]


def test_the_report_says_in_one_sentence_who_is_behind() -> None:
    own = assigned(
        table(OWN, replace(OWN, unit="B", value=Decimal(10)), replace(OWN, key="quy"), moi=8), DEFAULT_YARDSTICK, DUE
    )
    assert (
        own_words(own)
        == "Mức giao riêng cho đơn vị (3): 1 đạt hoặc đúng tiến độ, 1 chưa có số; chưa đạt tiến độ: Xã A (Kết nạp 8, mức giao từ 40 trở lên)."
    )
