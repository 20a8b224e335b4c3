"""How a figure that is not taken is asked about, and what is told of one that is: a sum, "khoảng 12". Which those are:
figures.py."""

from collections.abc import Sequence

from bot.dialogs.lines import line_name, value_written
from core.reports.forms import Indicator, Values
from core.talk.messages import Say
from reading.numbers import Number, Unclear, say_number
from reading.numbers.values import Why

SHOWN = 3
"""Readings of one figure."""


def unclear_said(indicator: Indicator, answer: Unclear, typed: str) -> Say:
    """Why the figure was not taken, with what it may be; `typed`: its piece of the message, or nothing."""
    readings = tuple(say_number(value, unit=indicator.unit) for value in answer.readings[:SHOWN])
    return Say(
        "number-problem",
        {
            "name": line_name(indicator),
            "typed": Say("number-typed", {"text": typed}) if typed else "",
            "why": Say(_why_key(answer, len(readings)), {"readings": readings}),
        },
    )


def _why_key(answer: Unclear, readings: int) -> str:
    if answer.why in (Why.AMBIGUOUS, Why.UNSURE, Why.IN_PROSE):
        return ("number-nothing", "number-maybe", "number-ambiguous")[min(readings, 2)]
    if answer.why is Why.AS_BEFORE and not readings:
        return "number-no-before"
    return f"number-{answer.why.value.replace('_', '-')}"


def figure_note(indicator: Indicator, answer: Number, typed: str) -> list[Say]:
    """What the sender should see beside a figure that was taken."""
    said = {"name": line_name(indicator), "value": value_written(indicator, answer.value)}
    if answer.parts:
        sum_ = "+".join(say_number(part) for part in answer.parts)
        return [Say("number-sum", {**said, "sum": sum_})]
    if answer.approximate or answer.target is not None:
        return [Say("number-about", {**said, "typed": Say("number-typed", {"text": typed}) if typed else ""})]
    return []


def all_as_before(fields: Sequence[Indicator], last: Values) -> Say:
    """The figures of the last period, when all are said to be as they were; or that there are none."""
    values = [
        f"{line_name(indicator)} {value_written(indicator, last[indicator.key])}"
        for indicator in fields
        if indicator.key in last
    ]
    if values:
        return Say("numbers-as-before", {"values": "; ".join(values)})
    return Say("numbers-no-before")
