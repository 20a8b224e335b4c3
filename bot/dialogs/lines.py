"""How numbers, blanks, questions and targets of a form are said, line by line. What is asked when: filling.py."""

from collections.abc import Mapping
from decimal import Decimal

from core.capitals import first_up
from core.plans.found import Comparison
from core.reports.forms import Blanks, Indicator, Quantity, Values
from core.reports.surprises import Oddity, Surprise
from core.reports.targets import Target, chosen, left_of
from core.spelling import folded_words
from core.talk.agenda import Request
from core.talk.messages import Say
from reading.numbers.saying import say_number

NOT_AVAILABLE = "chưa có"
"""As people type it, in every language: what is shown can be typed back."""
NONE = "–"


def value_written(indicator: Indicator, value: Decimal | None) -> str:
    """The value in full digits with its unit."""
    if value is None:
        return ""
    return say_number(value, unit=indicator.unit)


def value_or_reason(indicator: Indicator, values: Values, blanks: Blanks) -> str:
    """The number, or why there is none; empty while nothing was answered."""
    if indicator.key in values:
        return value_written(indicator, values[indicator.key])
    if blanks.get(indicator.key):
        return f"{NOT_AVAILABLE} ({blanks[indicator.key]})"
    if indicator.key in blanks:
        return NOT_AVAILABLE
    return ""


def line_name(indicator: Indicator) -> str:
    """The indicator's short name as a line begins with it."""
    return first_up(indicator.label)


def value_line(indicator: Indicator, values: Values, blanks: Blanks) -> Say:
    value = value_or_reason(indicator, values, blanks) or NONE
    return Say("value-line", {"name": line_name(indicator), "value": value})


def change_line(indicator: Indicator, old: str, new: str) -> Say:
    return Say("value-change", {"name": line_name(indicator), "old": old or NONE, "new": new or NONE})


def question(indicator: Indicator, request: Request) -> Say:
    """The indicator as it is asked: name, unit, and the unit's own target. That of the whole is not one unit's to
    reach, and is not shown to it."""
    args: dict[str, object] = {"name": first_up(indicator.name), "unit": _unit_beside(indicator)}
    own = chosen(request.targets, indicator.key, unit=request.unit, year=request.year)
    if own is not None:
        return Say("ask-number-target", {**args, "target": target_said(indicator, own)})
    return Say("ask-number", args)


def _unit_beside(indicator: Indicator) -> str:
    """Nothing where the name holds it already."""
    if f" {folded_words(indicator.unit)} " in f" {folded_words(indicator.name)} ":
        return ""
    return indicator.unit


def target_said(indicator: Indicator, target: Target) -> Say:
    """ "từ 20 hội viên trở lên", "không quá 150 hộ", "từ 2 đến 4 tin"."""
    if target.op is not Comparison.BETWEEN:
        return Say(_OPS[target.op], {"value": value_written(indicator, target.value)})
    high = value_written(indicator, target.value_max or target.value)
    return Say("target-between", {"low": say_number(target.value), "high": high})


_OPS: Mapping[Comparison, str] = {
    Comparison.AT_LEAST: "target-at-least",
    Comparison.AT_MOST: "target-at-most",
    Comparison.MORE: "target-more",
    Comparison.LESS: "target-less",
    Comparison.EXACTLY: "target-exactly",
}


def beside(indicator: Indicator, request: Request) -> tuple[Say, ...]:
    """What a single question is asked beside: the number of the period before, and what is left of the unit's target
    this year."""
    last, left = request.last.get(indicator.key), _left(indicator, request)
    says: list[Say] = []
    if last is not None:
        says.append(Say("ask-last", {"value": value_written(indicator, last)}))
    if left is not None:
        says.append(Say("ask-left", {"year": request.year, "value": value_written(indicator, left)}))
    return tuple(says)


def _left(indicator: Indicator, request: Request) -> Decimal | None:
    """Of the unit's own target; None where it has none, or nothing is added up."""
    own = chosen(request.targets, indicator.key, unit=request.unit, year=request.year)
    if own is None or own.per is not None or indicator.quantity is Quantity.LEVEL:
        return None
    return left_of(own, request.so_far.get(indicator.key, Decimal(0)))


def surprise_line(indicator: Indicator, surprise: Surprise) -> Say:
    """Why the number is asked about, beside the last one."""
    args = {
        "name": line_name(indicator),
        "value": value_written(indicator, surprise.value),
        "last": value_written(indicator, surprise.last),
    }
    return Say(_ODDITIES[surprise.why], args)


_ODDITIES: Mapping[Oddity, str] = {
    Oddity.FIVE_TIMES: "doubt-five-times",
    Oddity.THOUSANDFOLD: "doubt-thousandfold",
    Oddity.FALLS: "doubt-falls",
    Oddity.SAME: "doubt-same",
}
