"""How verdicts are written: the words that go with each light. What is judged, and how, core.reports.verdicts
knows."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from core.reports.consolidation import Consolidated, UnitLine
from core.reports.forms import Indicator
from core.reports.targets import is_reached
from core.reports.verdicts import UNJUDGED, Verdict, Yardstick, verdict_on
from exports.words import percent_words, short_day

WORDS: Mapping[Verdict, str] = {
    Verdict.REACHED: "Đạt",
    Verdict.INSTEAD: "Đạt thay thế",
    Verdict.ON_PACE: "Đúng tiến độ",
    Verdict.SLOW: "Chậm",
    Verdict.VERY_SLOW: "Chậm nhiều",
    Verdict.WITHIN: "Trong mức",
    Verdict.NEAR_LIMIT: "Gần vượt mức",
    Verdict.OVER: "Vượt mức",
    Verdict.BEYOND: "Trên khoảng",
    Verdict.NOT_DUE: "Chưa đến hạn",
    Verdict.TOO_FEW: "Chưa đủ báo cáo",
}
"""A light is never alone: one who cannot tell its colour, or prints in black, reads the words. The chat says the same
(verdict-… in bot/texts)."""


def verdicts_of(table: Consolidated, by: Yardstick, day: date) -> Mapping[str, Verdict]:
    """By the keys of the indicators that have a target and a result."""
    found = {indicator.key: verdict_on(table, indicator, by, day) for indicator in table.form.indicators}
    return {key: verdict for key, verdict in found.items() if verdict is not None}


def unjudged_note(table: Consolidated, by: Yardstick, day: date) -> list[str]:
    """Why some results are not judged; nothing where all are."""
    why = UNJUDGED.intersection(verdicts_of(table, by, day).values())
    if Verdict.NOT_DUE in why:
        return [f"{WORDS[Verdict.NOT_DUE]}: kết quả được đánh giá từ ngày hết hạn{_due_said(table)}."]
    if Verdict.TOO_FEW in why:
        return [
            f"{WORDS[Verdict.TOO_FEW]}: kết quả chỉ được đánh giá khi có từ {percent_words(by.coverage)} số báo cáo."
        ]
    return []


def _due_said(table: Consolidated) -> str:
    if table.due is None:
        return ""
    return f" {short_day(table.due)}"


def value_of(line: UnitLine, indicator: Indicator) -> Decimal | None:
    """What a unit's cell shows: its number, or the ratio of two of its numbers."""
    if indicator.key in line.values:
        return line.values[indicator.key]
    return indicator.ratio(line.values)


def values_of(lines: Sequence[UnitLine], indicator: Indicator) -> list[Decimal]:
    return [value for line in lines if (value := value_of(line, indicator)) is not None]


def reached_by(table: Consolidated, indicator: Indicator) -> tuple[int, int] | None:
    """(units that reached the target, units with a number): what can be said of a percentage without a total. None
    without either."""
    target = table.target(indicator)
    given = values_of(table.lines, indicator)
    if target is None or not given:
        return None
    return sum(is_reached(target, value) for value in given), len(given)
