"""How a figure that is not taken is asked about, and what is told of one that is: a sum, "khoảng 12". Which those are:
figures.py."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.dialogs.engine.states import Figure
from bot.dialogs.lines import line_name, value_written
from core.reports.forms import Indicator, Values
from core.talk.messages import Say
from reading.numbers.saying import say_number
from reading.numbers.values import Number, Unclear, Why

SHOWN = 3
"""Readings of one figure."""
OFFERED = frozenset({Why.AMBIGUOUS, Why.UNSURE, Why.IN_PROSE, Why.BAD_GROUPING})
"""Unclear figures of which only the sender can say what is meant; of the others none of the readings is right."""
NOTES = frozenset({"number-sum", "number-about", "number-as-last", "number-as-before"})
"""Keys of what is said beside a figure that was taken."""


@dataclass(frozen=True)
class Offer:
    """The values that a figure may be, the likeliest first. `typed`: its piece of the message, or nothing."""

    readings: tuple[Figure, ...]
    typed: str = ""


def unclear_said(indicator: Indicator, answer: Unclear, typed: str) -> Say:
    """Why the figure was not taken; `typed`: its piece of the message, or nothing."""
    return Say(
        "number-problem",
        {
            "name": line_name(indicator),
            "typed": Say("number-typed", {"text": typed}) if typed else "",
            "why": Say("number-unclear" if answer.why in OFFERED else f"number-{answer.why.value.replace('_', '-')}"),
        },
    )


def figure_note(indicator: Indicator, answer: Number, typed: str) -> list[Say]:
    """What the sender should see beside a figure that was taken."""
    said = {"name": line_name(indicator), "value": value_written(indicator, answer.value)}
    if answer.parts:
        sum_ = "+".join(say_number(part) for part in answer.parts)
        return [Say("number-sum", {**said, "sum": sum_})]
    if answer.approximate or answer.target is not None:
        return [Say("number-about", {**said, "typed": Say("number-typed", {"text": typed}) if typed else ""})]
    return []


def as_before_said(fields: Sequence[Indicator], keys: Sequence[str], last: Values) -> list[Say]:
    """What was taken over from the period before, or that there was nothing; in one sentence when it is all."""
    named = [one for one in fields if one.key in keys]
    known = [one for one in named if one.key in last]
    if named and not known:
        return [Say("number-no-last")]
    if len(known) == len(fields) > 1:
        return [Say("number-as-last")]
    return [_as_before(one, last) for one in named]


def _as_before(indicator: Indicator, last: Values) -> Say:
    if indicator.key not in last:
        return Say("number-no-before", {"name": line_name(indicator)})
    value = value_written(indicator, last[indicator.key])
    return Say("number-as-before", {"name": line_name(indicator), "value": value})
