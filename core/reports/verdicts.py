"""Verdicts on results: what the office judges by, the one set of verdicts that chat, picture, workbook and report say
in the same words, and when nothing is judged yet. How far a result is by the pace of the year: core.reports.targets."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from core.plans.found import Comparison
from core.reports.consolidation import Consolidated, Total, UnitStanding
from core.reports.forms import Indicator, Values
from core.reports.targets import NO_MORE, Bands, Light, Target, is_reached, light_of, measured


class Verdict(StrEnum):
    """How a result stands beside its target; the last two say why it is not judged."""

    REACHED = "reached"
    INSTEAD = "instead"
    ON_PACE = "on-pace"
    SLOW = "slow"
    VERY_SLOW = "very-slow"
    WITHIN = "within"
    NEAR_LIMIT = "near-limit"
    OVER = "over"
    BEYOND = "beyond"
    NOT_DUE = "not-due"
    TOO_FEW = "too-few"

    @property
    def light(self) -> Light | None:
        """None of what is not judged."""
        return _LIGHTS.get(self)


_LIGHTS: Mapping[Verdict, Light] = {
    Verdict.REACHED: Light.GREEN,
    Verdict.INSTEAD: Light.GREEN,
    Verdict.ON_PACE: Light.GREEN,
    Verdict.SLOW: Light.AMBER,
    Verdict.VERY_SLOW: Light.RED,
    Verdict.WITHIN: Light.GREEN,
    Verdict.NEAR_LIMIT: Light.AMBER,
    Verdict.OVER: Light.RED,
    Verdict.BEYOND: Light.AMBER,
}
_BEST_FIRST = (Light.GREEN, Light.AMBER, Light.RED)
_OF_LIMITS = {Light.GREEN: Verdict.WITHIN, Light.AMBER: Verdict.NEAR_LIMIT, Light.RED: Verdict.OVER}
_BY_PACE = {Light.GREEN: Verdict.ON_PACE, Light.AMBER: Verdict.SLOW, Light.RED: Verdict.VERY_SLOW}
UNJUDGED = frozenset({Verdict.NOT_DUE, Verdict.TOO_FEW})


@dataclass(frozen=True)
class Yardstick:
    """What an office judges by: where its lights begin, and the least part of the reports, in percent (0 to 100), that
    a sum must come from before anything is said of it."""

    bands: Bands = field(default_factory=Bands)
    coverage: Decimal = Decimal(80)


DEFAULT_YARDSTICK = Yardstick()


def verdict_on(table: Consolidated, indicator: Indicator, by: Yardstick, day: date) -> Verdict | None:
    """Of the whole, as it is known on the local `day`; None without a target or a result."""
    target = table.target(indicator)
    if target is None:
        return None
    verdict = _best(table, target, _alternatives(table, target), table.year_totals, by.bands)
    if verdict is None or (why := why_unjudged(table, indicator, by, day)) is None:
        return verdict
    return why


def verdict_on_unit(
    table: Consolidated, target: Target, others: Sequence[Target], totals: Values, by: Yardstick, day: date
) -> Verdict | None:
    """Of one unit's own target: `totals` is what its year has come to, by key, `others` are the alternatives. There is
    no coverage in it: its number is there or is not."""
    verdict = _best(table, target, others, totals, by.bands)
    if verdict is not None and _is_before_due(table, day):
        return Verdict.NOT_DUE
    return verdict


def why_unjudged(table: Consolidated, indicator: Indicator, by: Yardstick, day: date) -> Verdict | None:
    """Nothing is judged before the due day, nor from too few reports: 2 of 17 units make nobody late."""
    if _is_before_due(table, day):
        return Verdict.NOT_DUE
    total = asked_of(table, indicator)
    if total.counted * 100 < by.coverage * total.expected:
        return Verdict.TOO_FEW
    return None


def asked_of(table: Consolidated, indicator: Indicator) -> Total:
    """The sum with its coverage among those that were not excused."""
    return table.total(indicator, [line for line in table.frozen if line.standing is not UnitStanding.EXCUSED])


def _is_before_due(table: Consolidated, day: date) -> bool:
    return day < max(_due_days(table), default=day)


def _due_days(table: Consolidated) -> Iterable[date]:
    """A year's table is due when the last of its periods is."""
    return filter(None, [table.due, *(part.due for part in table.periods)])


def _alternatives(table: Consolidated, target: Target) -> list[Target]:
    """What may be reached instead of it."""
    if target.choice is None:
        return []
    return [one for one in table.targets if one.choice == target.choice and one.unit is None and one != target]


def _best(
    table: Consolidated, target: Target, others: Sequence[Target], totals: Values, bands: Bands
) -> Verdict | None:
    """Its own verdict, unless one of the others is reached, or stands better."""
    own = _verdict(table, target, totals, bands)
    if own is not None and own.light is Light.GREEN:
        return own
    if any(_is_reached(other, totals) for other in others):
        return Verdict.INSTEAD
    known = [own, *(_verdict(table, other, totals, bands) for other in others)]
    return min((one for one in known if one is not None), key=_place, default=None)


def _place(verdict: Verdict) -> int:
    return _BEST_FIRST.index(verdict.light or Light.RED)


def _is_reached(target: Target, totals: Values) -> bool:
    value = measured(target, totals)
    return value is not None and is_reached(target, value)


def _verdict(table: Consolidated, target: Target, totals: Values, bands: Bands) -> Verdict | None:
    indicator, value = table.form.find(target.key), measured(target, totals)
    if indicator is None or value is None:
        return None
    return _named(target, value, light_of(indicator, target, value, table.pace_day, bands))


def _named(target: Target, value: Decimal, light: Light) -> Verdict:
    if target.op in NO_MORE:
        return _OF_LIMITS[light]
    if is_reached(target, value):
        return Verdict.REACHED
    if value <= target.value:
        return _BY_PACE[light]
    if target.op is Comparison.BETWEEN:
        return Verdict.BEYOND
    return Verdict.OVER
