"""Numbers that are possible but unlikely beside the last report: asked about once, and kept when confirmed. What
blocks: core.reports.forms."""

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from core.reports.forms import Form, Indicator, Quantity, Values

TIMES = 5
NEAR_THOUSAND = (Decimal(200), Decimal(5000))
"""A slip of three zeros is seen when the number is between these many times the last one (either way)."""


class Oddity(StrEnum):
    """Why a number is asked about. THOUSANDFOLD: three zeros too many or too few. SAME: everything equals the last
    report."""

    FIVE_TIMES = "five_times"
    THOUSANDFOLD = "thousandfold"
    FALLS = "falls"
    SAME = "same"


@dataclass(frozen=True)
class Surprise:
    """One number to look at again, with its last value; for SAME the first of them, standing for all."""

    key: str
    why: Oddity
    value: Decimal
    last: Decimal

    @property
    def mark(self) -> str:
        """What is remembered once a person has said that it is right: another number is asked about again."""
        return f"{self.key}:{self.why}:{self.value}"


def surprises_of(form: Form, values: Values, last: Values, kept: Collection[str] = ()) -> tuple[Surprise, ...]:
    """What to ask about, in the form's order, without the `kept` marks. `last`: the unit's report of the period before;
    empty when there is none."""
    pairs = [
        (indicator, values[indicator.key], last[indicator.key])
        for indicator in form.asked
        if indicator.key in values and indicator.key in last
    ]
    found = [surprise for pair in pairs if (surprise := _surprise(*pair)) is not None]
    given = [value for indicator, value, _ in pairs if value != 0]
    if len(given) > 1 and all(value == before for _, value, before in pairs) and len(pairs) == len(form.asked):
        first = pairs[0]
        found = [Surprise(first[0].key, Oddity.SAME, first[1], first[2])]
    return tuple(surprise for surprise in found if surprise.mark not in kept)


def _surprise(indicator: Indicator, value: Decimal, last: Decimal) -> Surprise | None:
    if indicator.quantity is Quantity.RUNNING and value < last:
        return Surprise(indicator.key, Oddity.FALLS, value, last)
    if value <= 0 or last <= 0:
        return None
    low, high = NEAR_THOUSAND
    if low <= value / last <= high or low <= last / value <= high:
        return Surprise(indicator.key, Oddity.THOUSANDFOLD, value, last)
    if value >= TIMES * last:
        return Surprise(indicator.key, Oddity.FIVE_TIMES, value, last)
    return None
