"""The verdict on a result against its target, for every way a plan sets one, at the year's pace; and when there is none
yet."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from bot.texts import Texts
from core.capitals import first_up
from core.plans.found import Comparison
from core.reports.consolidation import Consolidated, PeriodPart, UnitLine, UnitStanding
from core.reports.forms import Form, Indicator, NumberKind, Quantity
from core.reports.targets import Target
from core.reports.verdicts import DEFAULT_YARDSTICK, Verdict, Yardstick, verdict_on
from core.talk.messages import Say
from exports.lights import WORDS, reached_by, unjudged_note, value_of

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


def words_on(made: Consolidated, day: date, by: Yardstick = DEFAULT_YARDSTICK) -> list[str | None]:
    verdicts = [verdict_on(made, indicator, by, day) for indicator in made.form.indicators]
    return [None if verdict is None else WORDS[verdict] for verdict in verdicts]


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
    verdicts = {number: words_on(table(target, number, on=day), day) for number in said}
    assert {number: words for number, (words,) in verdicts.items()} == said


def test_without_a_target_or_a_number_there_is_no_verdict() -> None:
    blank, aimless = table(Target("hv", Comparison.AT_LEAST, Decimal(1))), table(None, "5")
    assert [words_on(one, YEAR_END) for one in (blank, aimless)] == [[None], [None]]


@pytest.mark.parametrize(
    ("sent", "excused", "coverage", "day", "said"),
    [
        (17, 0, 80, date(2026, 6, 29), "Chưa đến hạn"),
        (17, 0, 80, HALF_YEAR, "Chậm nhiều"),
        (2, 0, 80, YEAR_END, "Chưa đủ báo cáo"),
        (13, 0, 80, YEAR_END, "Chưa đủ báo cáo"),
        (14, 0, 80, YEAR_END, "Chậm nhiều"),
        (12, 2, 80, YEAR_END, "Chậm nhiều"),
        (2, 0, 0, YEAR_END, "Chậm nhiều"),
    ],
)
def test_nothing_is_judged_before_the_due_day_nor_from_too_few_reports(
    sent: int, excused: int, coverage: int, day: date, said: str
) -> None:
    made = table(Target("hv", Comparison.AT_LEAST, Decimal(1000)), *["1"] * sent)
    standings = [UnitStanding.EXCUSED] * excused + [UnitStanding.OWING] * (17 - sent - excused)
    silent = tuple(UnitLine(f"S{place}", "Xã", None, one, {}) for place, one in enumerate(standings))
    by = Yardstick(coverage=Decimal(coverage))
    whole = replace(made, lines=(*made.lines, *silent))
    assert words_on(whole, day, by) == [said]
    assert [said in note for note in unjudged_note(whole, by, day)] == [True] * (said != "Chậm nhiều")


def test_a_year_is_due_when_the_last_of_its_periods_is() -> None:
    periods = tuple(PeriodPart(f"2026-Q{n}", date(2026, 3 * n, 28), 1, 1) for n in (1, 2))
    year = replace(table(Target("hv", Comparison.AT_LEAST, Decimal(1)), "5"), due=None, periods=periods)
    assert [words_on(year, date(2026, 6, day)) for day in (27, 28)] == [["Chưa đến hạn"], ["Đạt"]]


def test_the_chat_says_a_verdict_in_the_same_words() -> None:
    now = datetime(2026, 6, 30, tzinfo=UTC)
    said = {one: Texts().message((Say(f"verdict-{one}"),), now=now, zone=ZoneInfo("UTC")) for one in Verdict}
    assert {one: first_up(words) for one, words in said.items()} == WORDS


def test_of_alternatives_one_that_is_reached_is_enough() -> None:
    nha, bo = Indicator("nha", "Nhà", "căn"), Indicator("bo", "Bò", "con")
    targets = (
        Target("nha", Comparison.AT_LEAST, Decimal(30), choice="nha-bo"),
        Target("bo", Comparison.AT_LEAST, Decimal(75), choice="nha-bo"),
    )
    lines = (UnitLine("A", "Xã A", None, UnitStanding.ON_TIME, {"nha": Decimal(30), "bo": Decimal(0)}),)
    whole = Consolidated(Form("f", "F", (nha, bo)), "F", "2026", YEAR_END, lines, targets=targets)
    assert words_on(whole, YEAR_END) == ["Đạt", "Đạt thay thế"]


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
