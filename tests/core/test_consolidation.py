"""Honest totals: coverage, ratios from their parts, the year so far, and what changed between two issues."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from core.plans.found import Comparison
from core.reports.consolidation import Change, Consolidated, Total, UnitLine, UnitStanding, table_changes
from core.reports.forms import Form, Indicator, NumberKind, Quantity
from core.reports.targets import Target
from tests.days import day

MOI = Indicator("moi", "Kết nạp", "hội viên", target=Decimal(240))
HV = Indicator("hv", "Hội viên", "người", quantity=Quantity.LEVEL)
HOC = Indicator("hoc", "Đã học", "người", quantity=Quantity.LEVEL)
TY_LE = Indicator("ty_le", "Tỷ lệ", "%", NumberKind.PERCENT, quantity=Quantity.RATIO, numerator="hoc", denominator="hv")
FORM = Form("quy", "Báo cáo quý", (MOI, HV, HOC, TY_LE))


def line(
    code: str, cluster: str | None = "Cụm I", standing: UnitStanding = UnitStanding.ON_TIME, **values: int
) -> UnitLine:
    return UnitLine(
        code, f"Xã {code}", cluster, standing, {key: Decimal(value) for key, value in values.items()}, version=1
    )


def table(*lines: UnitLine, **more: Any) -> Consolidated:
    return replace(Consolidated(FORM, "Báo cáo quý I", "2026-Q1", day("2026-03-31"), lines), **more)


OWES = UnitLine("C", "Xã C", "Cụm II", UnitStanding.OWING, {})


def test_a_ratio_is_made_of_sums_and_leaves_out_who_gave_only_one_part() -> None:
    found = table(line("A", hv=100, hoc=90), line("B", hv=10, hoc=1), line("D", hv=1000), OWES)
    assert found.total(TY_LE) == Total(Decimal("82.727273"), 2, 4)
    assert table(OWES).total(TY_LE) == Total(None, 0, 1)


def test_the_year_s_target_is_measured_by_what_the_year_has_come_to() -> None:
    found = table(line("A", moi=12), line("B", moi=8), before={"moi": Decimal(40)})
    assert (found.total(MOI).value, found.year_total(MOI), found.achieved(MOI)) == (
        Decimal(20),
        Decimal(60),
        Decimal(25),
    )
    assert table(OWES, before={"moi": Decimal(40)}).year_total(MOI) == Decimal(40)
    assert table(OWES).year_total(MOI) is None


def test_a_plan_s_target_comes_before_the_form_s_own() -> None:
    plan = Target("moi", Comparison.AT_LEAST, Decimal(100), year=2026)
    assert table(line("A", moi=12), targets=(plan,)).achieved(MOI) == Decimal(12)
    assert table(line("A", moi=12), targets=(replace(plan, year=2025),)).achieved(MOI) == Decimal(5)
    own = replace(plan, unit="A", value=Decimal(10))
    assert table(line("A", moi=12), targets=(own,)).target(MOI, "A") == own


def test_what_changed_between_two_issues_is_listed_value_by_value() -> None:
    first = table(line("A", moi=12, hv=3), OWES, line("X", moi=1))
    second = table(line("A", moi=13, hv=3), line("C", "Cụm II", UnitStanding.LATE, moi=4))
    assert table_changes(first, second) == (
        Change("A", "Xã A", "moi", Decimal(12), Decimal(13)),
        Change("C", "Xã C", None, "owing", "late"),
        Change("C", "Xã C", "moi", None, Decimal(4)),
        Change("X", "Xã X", None, "on_time", None),
    )
    assert table_changes(first, first) == ()
