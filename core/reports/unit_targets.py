"""What single units were given to reach, and how far each is: value of the year so far, percent, verdict. The
whole's is core.reports.consolidation's."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.reports.consolidation import Consolidated, UnitLine
from core.reports.forms import Indicator, Quantity
from core.reports.targets import Light, Target, achievement, measured
from core.reports.verdicts import Verdict, Yardstick, verdict_on_unit


@dataclass(frozen=True)
class Assigned:
    """One unit's own target for one number. `value` is what the year has come to (per head, when the target is); None
    while nothing is known of it.

    `others` are the alternatives to it: one that is reached is enough.
    """

    line: UnitLine
    indicator: Indicator
    target: Target
    value: Decimal | None = None
    verdict: Verdict | None = None
    others: tuple[Target, ...] = ()

    @property
    def achieved(self) -> Decimal | None:
        """Percent of the target, never clamped."""
        if self.value is None:
            return None
        return achievement(self.target, self.value)

    @property
    def light(self) -> Light | None:
        """None while nothing is known of it, or it is not judged yet."""
        if self.verdict is None:
            return None
        return self.verdict.light


def assigned(table: Consolidated, by: Yardstick, day: date) -> tuple[Assigned, ...]:
    """As judged on the local `day`, in the order of the table's lines and the form's indicators; units without a target
    of their own have none here."""
    having = {target.unit for target in table.targets}
    found: list[Assigned] = []
    for line in table.lines:
        if line.code in having:
            totals = {
                one.key: value for one in table.form.indicators if (value := _year_of(table, line, one)) is not None
            }
            found += _of_unit(table, line, totals, by, day)
    return tuple(found)


def _of_unit(
    table: Consolidated, line: UnitLine, totals: dict[str, Decimal], by: Yardstick, day: date
) -> Sequence[Assigned]:
    own = [(one, target) for one in table.form.indicators if (target := table.target(one, line.code)) is not None]
    found = []
    for indicator, target in own:
        others = tuple(
            other for _, other in own if target.choice is not None and other.choice == target.choice and other != target
        )
        value = measured(target, totals)
        verdict = None if value is None else verdict_on_unit(table, target, others, totals, by, day)
        found.append(Assigned(line, indicator, target, value, verdict, others))
    return found


def _year_of(table: Consolidated, line: UnitLine, indicator: Indicator) -> Decimal | None:
    """What the year has come to for one unit with this period."""
    before, value = table.before_of.get(line.code, {}), line.values.get(indicator.key)
    if indicator.quantity is Quantity.PERIOD and indicator.key in before:
        return before[indicator.key] + (value or Decimal(0))
    if indicator.quantity is Quantity.RATIO:
        parts = [
            part
            for key in (indicator.numerator, indicator.denominator)
            if (part := table.form.find(key or "")) is not None
        ]
        return indicator.ratio(
            {part.key: found for part in parts if (found := _year_of(table, line, part)) is not None}
        )
    return value
