"""Tables by another day's map: merged units stand as one, clusters are those of the day, and totals still say how many
were asked."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from core.reports.consolidation import Consolidated, Total, UnitLine, UnitStanding
from core.reports.forms import Form, Indicator, NumberKind, Quantity
from core.reports.merged_units import UnitPlace, became, by_map
from tests.days import day

MOI = Indicator("moi", "Kết nạp", "hội viên", target=Decimal(240))
HV = Indicator("hv", "Hội viên", "người", quantity=Quantity.LEVEL)
HOC = Indicator("hoc", "Đã học", "người", quantity=Quantity.LEVEL)
TY_LE = Indicator("ty_le", "Tỷ lệ", "%", NumberKind.PERCENT, quantity=Quantity.RATIO, numerator="hoc", denominator="hv")
FORM = Form("quy", "Báo cáo quý", (MOI, HV, HOC, TY_LE))
TODAY = day("2026-07-01")
AB = UnitPlace("AB", "Xã AB", "Cụm II")
OWES = UnitLine("C", "Xã C", "Cụm I", UnitStanding.OWING, {})


def line(code: str, **values: int) -> UnitLine:
    return UnitLine(
        code,
        f"Xã {code}",
        "Cụm I",
        UnitStanding.ON_TIME,
        {key: Decimal(value) for key, value in values.items()},
        version=1,
    )


def table(*lines: UnitLine) -> Consolidated:
    return Consolidated(FORM, "Báo cáo quý I", "2026-Q1", day("2026-03-31"), lines)


def home(one: UnitLine) -> UnitPlace:
    return UnitPlace(one.code, one.unit, one.cluster, one.level)


def test_two_units_that_have_become_one_are_counted_together_and_neither_is_lost() -> None:
    asked = table(line("A", moi=12, hv=100, hoc=50), line("B", moi=7, hv=100, hoc=100), OWES)
    found = by_map(asked, {"A": AB, "B": AB}, TODAY)
    assert [(one.code, one.cluster, one.standing) for one in found.lines] == [
        ("C", "Cụm I", UnitStanding.OWING),
        ("AB", "Cụm II", UnitStanding.ON_TIME),
    ]
    assert found.lines[1].values == {"moi": Decimal(19), "hv": Decimal(200), "hoc": Decimal(150), "ty_le": Decimal(75)}
    assert (found.total(MOI), found.total(MOI, found.lines[1:])) == (Total(Decimal(19), 2, 3), Total(Decimal(19), 2, 2))
    assert (found.map_day, became(found)) == (TODAY, (("Xã AB", ("Xã A", "Xã B")),))
    assert [one.unit for one in found.missing] == ["Xã C"]


def test_a_merged_unit_owes_while_one_of_its_parts_does_and_the_total_says_so() -> None:
    place = UnitPlace("AC", "Xã AC", "Cụm I")
    found = by_map(table(line("A", moi=12), OWES), {"A": place, "C": place}, TODAY)
    (only,) = found.lines
    assert (only.standing, only.values, found.total(MOI)) == (
        UnitStanding.OWING,
        {"moi": Decimal(12)},
        Total(Decimal(12), 1, 2),
    )


def test_an_heir_that_reports_itself_takes_in_what_was_reported_before_it() -> None:
    b = line("B", moi=7)
    found = by_map(table(line("A", moi=12), b), {"A": home(b), "B": home(b)}, TODAY)
    assert [(one.code, one.values, len(one.parts)) for one in found.lines] == [("B", {"moi": Decimal(19)}, 2)]
    assert became(found) == (("Xã B", ("Xã A",)),)


def test_what_passed_to_an_heir_is_no_longer_waited_for_from_the_old_units() -> None:
    successor, excused = (
        replace(line("AB", moi=19), cluster="Cụm II"),
        replace(OWES, code="A", standing=UnitStanding.EXCUSED),
    )
    found = by_map(table(excused, replace(excused, code="B"), successor), {"A": AB, "B": AB, "AB": AB}, TODAY)
    assert (found.total(MOI), [one.standing for one in found.lines]) == (
        Total(Decimal(19), 1, 1),
        [UnitStanding.ON_TIME],
    )


def test_a_ratio_of_merged_units_leaves_out_who_gave_only_one_part() -> None:
    found = by_map(table(line("A", hv=100, hoc=50), line("B", hv=900)), {"A": AB, "B": AB}, TODAY)
    assert found.lines[0].values["ty_le"] == Decimal(50)


def test_what_a_year_brought_before_goes_with_the_units() -> None:
    asked = replace(
        table(line("A", moi=12), line("B", moi=7)), before_of={"A": {"moi": Decimal(3)}, "B": {"moi": Decimal(4)}}
    )
    assert by_map(asked, {"A": AB, "B": AB}, TODAY).before_of == {"AB": {"moi": Decimal(7)}}


def test_a_unit_that_moved_stands_in_its_new_cluster() -> None:
    found = by_map(
        table(line("A", moi=1), line("B", moi=2)), {"A": UnitPlace("A", "Xã A", "Cụm III"), "B": home(line("B"))}, TODAY
    )
    assert (found.clusters, became(found)) == (("Cụm I", "Cụm III"), ())


@given(st.lists(st.tuples(st.integers(0, 5), st.none() | st.integers(0, 10**9)), min_size=1, max_size=12))
def test_whatever_merges_into_whatever_no_total_and_no_coverage_changes(units: list[tuple[int, int | None]]) -> None:
    asked = table(
        *(line(f"U{n}", **({"moi": value} if value is not None else {})) for n, (_, value) in enumerate(units))
    )
    found = by_map(
        asked,
        {
            f"U{n}": UnitPlace(f"H{successor}", f"Xã {successor}", f"Cụm {successor % 2}")
            for n, (successor, _) in enumerate(units)
        },
        TODAY,
    )
    assert (found.total(MOI), len(found.frozen)) == (asked.total(MOI), len(units))
    assert sum(found.total(MOI, [one]).expected for one in found.lines) == len(units)


def test_where_nothing_moved_the_table_is_the_same() -> None:
    asked = table(line("A", moi=1), OWES)
    assert by_map(asked, {one.code: home(one) for one in asked.lines}, TODAY) is asked
