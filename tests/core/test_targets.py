"""What was promised and how far it is reached: six ways to compare, per head, alternatives, and the pace of the
year."""

from datetime import date
from decimal import Decimal

import pytest

from core.plans.found import Comparison, FoundTarget, Head
from core.reports.forms import Indicator, Quantity
from core.reports.targets import (
    Bands,
    Light,
    Target,
    achievement,
    choices_among,
    chosen,
    elapsed,
    is_reached,
    left_of,
    light_of,
    measured,
    target_of,
    target_year,
)
from tests.days import day

NEW = Indicator("moi", "Kết nạp", "hội viên")
LEVEL = Indicator("hn", "Hộ nghèo", "hộ", quantity=Quantity.LEVEL)


def target(op: str, value: str, most: str | None = None) -> Target:
    return Target("moi", Comparison(op), Decimal(value), Decimal(most) if most else None)


@pytest.mark.parametrize(
    ("promised", "value", "reached"),
    [
        (target(">=", "1500"), "1500", True),
        (target(">=", "1500"), "1499", False),
        (target("<=", "150"), "150", True),
        (target("<=", "150"), "151", False),
        (target(">", "95"), "95", False),
        (target(">", "95"), "95.1", True),
        (target("<", "0.03"), "0.03", False),
        (target("<", "0.03"), "0.029", True),
        (target("=", "12"), "12", True),
        (target("=", "12"), "13", False),
        (target("between", "2", "4"), "2", True),
        (target("between", "2", "4"), "4", True),
        (target("between", "2", "4"), "4.5", False),
    ],
)
def test_the_plan_s_words_decide_whether_it_is_reached(promised: Target, value: str, reached: bool) -> None:
    assert is_reached(promised, Decimal(value)) is reached


@pytest.mark.parametrize(("value", "percent"), [("1757", "117.1333"), ("0", "0"), ("15000", "1000")])
def test_achievement_is_never_clamped(value: str, percent: str) -> None:
    found = achievement(target(">=", "1500"), Decimal(value))
    assert found is not None
    assert round(found, 4) == Decimal(percent)


def test_a_target_of_nothing_has_no_percent() -> None:
    assert achievement(target("<=", "0"), Decimal(3)) is None


@pytest.mark.parametrize(
    ("op", "value", "left"),
    [(">=", "12", "8"), (">=", "20", None), (">=", "25", None), ("<=", "12", None), ("=", "21", None)],
)
def test_what_is_left_to_do(op: str, value: str, left: str | None) -> None:
    assert left_of(target(op, "20"), Decimal(value)) == (Decimal(left) if left else None)


@pytest.mark.parametrize(
    ("on", "part"),
    [("2025-12-31", "0"), ("2026-01-01", "1/365"), ("2026-12-31", "1"), ("2027-03-01", "1"), ("2026-07-02", "183/365")],
)
def test_the_part_of_the_year_that_has_passed(on: str, part: str) -> None:
    above, _, below = part.partition("/")
    assert elapsed(day(on), 2026) == Decimal(above) / Decimal(below or 1)


MIDYEAR, END = day("2026-07-02"), day("2026-12-31")


@pytest.mark.parametrize(
    ("indicator", "promised", "value", "on", "light"),
    [
        (NEW, target(">=", "365"), "183", MIDYEAR, Light.GREEN),
        (NEW, target(">=", "365"), "182", MIDYEAR, Light.AMBER),
        (NEW, target(">=", "365"), "147", MIDYEAR, Light.AMBER),
        (NEW, target(">=", "365"), "146", MIDYEAR, Light.RED),
        (NEW, target(">=", "365"), "400", MIDYEAR, Light.GREEN),
        (NEW, target(">=", "365"), "364", END, Light.AMBER),
        (NEW, target("<=", "365"), "183", MIDYEAR, Light.GREEN),
        (NEW, target("<=", "365"), "184", MIDYEAR, Light.AMBER),
        (NEW, target("<=", "365"), "366", MIDYEAR, Light.RED),
        (NEW, target("=", "365"), "366", MIDYEAR, Light.RED),
        (NEW, target("between", "2", "4"), "3", MIDYEAR, Light.GREEN),
        (NEW, target("between", "2", "4"), "5", MIDYEAR, Light.AMBER),
        (NEW, target(">", "10"), "10", END, Light.AMBER),
        (LEVEL, target("<=", "150"), "120", MIDYEAR, Light.GREEN),
        (LEVEL, target(">=", "100"), "80", MIDYEAR, Light.AMBER),
        (LEVEL, target(">=", "100"), "79", MIDYEAR, Light.RED),
    ],
)
def test_the_pace_of_the_year_gives_the_light(
    indicator: Indicator, promised: Target, value: str, on: date, light: Light
) -> None:
    assert light_of(indicator, promised, Decimal(value), on, Bands()) is light


@pytest.mark.parametrize(
    ("percent", "light"), [("59.9", Light.RED), ("60", Light.AMBER), ("89.9", Light.AMBER), ("90", Light.GREEN)]
)
def test_bands_are_half_open_and_the_office_s(percent: str, light: Light) -> None:
    assert Bands(Decimal(60), Decimal(90)).light(Decimal(percent)) is light


def test_a_target_per_head_is_measured_by_the_heads() -> None:
    fund = Target("quy", Comparison.AT_LEAST, Decimal(25_000), per="hv")
    assert measured(fund, {"quy": Decimal(3_000_000), "hv": Decimal(120)}) == Decimal(25_000)
    assert measured(fund, {"quy": Decimal(3_000_000)}) is None
    assert measured(fund, {"quy": Decimal(3_000_000), "hv": Decimal(0)}) is None


def test_a_unit_s_own_target_and_that_of_the_year_come_first() -> None:
    whole, own, other = (
        Target("moi", Comparison.AT_LEAST, Decimal(n), unit=unit, year=year)
        for n, unit, year in ((240, None, None), (20, "A1", 2026), (9, "A1", None))
    )
    every = (whole, other, own)
    assert chosen(every, "moi", unit="A1", year=2026) is own
    assert chosen(every, "moi", unit="A1", year=2027) is other
    assert chosen(every, "moi", unit=None, year=2026) is whole
    assert chosen(every, "moi", unit="B1", year=2026) is None
    assert target_of(NEW) is None


def found(indicator: str, quote: str) -> FoundTarget:
    return FoundTarget(indicator, Comparison.AT_LEAST, Decimal(1), "x", quote, (0, 0))


def test_targets_that_one_sentence_joins_by_or_are_a_choice() -> None:
    either = "Xây 30 nhà tình nghĩa hoặc tặng 75 con bò giống"
    targets = [
        found("hội viên", "Kết nạp 40 hội viên"),
        found("nhà", either),
        found("bò", either),
        found("quỹ", "Quỹ 5 triệu hoặc hơn"),
    ]
    assert choices_among(targets) == [None, "2", "2", None]


@pytest.mark.parametrize(
    ("title", "issued", "year"),
    [
        ("Phát động thi đua năm 2027", "2026-12-20", 2027),
        ("Sơ kết các cụm", "2026-03-02", 2026),
        ("Sơ kết các cụm", None, None),
    ],
)
def test_the_year_of_a_plan_s_targets(title: str, issued: str | None, year: int | None) -> None:
    assert target_year(Head(title=title, issued_on=day(issued) if issued else None)) == year
