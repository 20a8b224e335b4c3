"""A table by another day's map: units that have merged stand as one, with all that was given before; clusters are those
of that day. Nothing that was sent is changed, and totals count what was expected then. Which unit stands where,
storage.office.successors knows; sums without units are core.reports.rollups'."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from core.reports.consolidation import Consolidated, UnitLine, UnitStanding
from core.reports.forms import Form, Indicator, NumberKind, Quantity


@dataclass(frozen=True)
class UnitPlace:
    """Where a unit stands by a map: as itself, or as its successor, in a cluster and on a level."""

    code: str
    unit: str
    cluster: str | None = None
    level: str | None = None


ORDER = (UnitStanding.OWING, UnitStanding.LATE, UnitStanding.ON_TIME, UnitStanding.EXCUSED)
"""How units that have become one stand together: as the one that still has most to do."""


def by_map(table: Consolidated, places: Mapping[str, UnitPlace], day: date) -> Consolidated:
    """The table by the map of `day` (code of each line → its place); the same table when nothing stands elsewhere:
    `map_day` says whether it does."""
    if all(_at_home(line, places.get(line.code)) for line in table.lines):
        return table
    grouped: dict[str, list[UnitLine]] = {}
    for line in table.lines:
        place = places.get(line.code) or _home(line)
        grouped.setdefault(place.code, []).append(replace(line, cluster=place.cluster, level=place.level))
    by_code = {place.code: place for place in places.values()}
    lines = [_line(table.form, by_code.get(code), parts) for code, parts in grouped.items()]
    before = {code: summed for code, parts in grouped.items() if (summed := _before(table, parts))}
    in_order = tuple(sorted(lines, key=lambda line: (line.cluster is None, line.cluster or "", line.code)))
    return replace(table, lines=in_order, before_of=before, map_day=day)


def _home(line: UnitLine) -> UnitPlace:
    return UnitPlace(line.code, line.unit, line.cluster, line.level)


def _at_home(line: UnitLine, place: UnitPlace | None) -> bool:
    return place is None or (place.code, place.cluster, place.level) == (line.code, line.cluster, line.level)


def _line(form: Form, place: UnitPlace | None, parts: Sequence[UnitLine]) -> UnitLine:
    first = parts[0]
    if place is None or (len(parts) == 1 and first.code == place.code):
        return first
    return _as_one(
        form, UnitLine(place.code, place.unit, first.cluster, UnitStanding.OWING, {}, level=first.level), parts
    )


def _as_one(form: Form, successor: UnitLine, parts: Sequence[UnitLine]) -> UnitLine:
    """One that was excused because an successor answers in its place is no longer waited for beside it."""
    parts = [part for part in parts if part.standing is not UnitStanding.EXCUSED] or parts
    values = _values(form, parts)
    blanks = {key: why for part in parts for key, why in part.blanks.items() if key not in values}
    sent = [part.sent_at for part in parts if part.sent_at is not None]
    return replace(
        successor,
        standing=next((one for one in ORDER if any(part.standing is one for part in parts)), UnitStanding.OWING),
        values={**values, **_ratios(form, parts)},
        blanks=blanks,
        sent_at=max(sent, default=None),
        sent_by=", ".join(dict.fromkeys(part.sent_by for part in parts if part.sent_by)) or None,
        version=max((part.version for part in parts), default=0),
        parts=tuple(parts),
    )


def _values(form: Form, parts: Sequence[UnitLine]) -> dict[str, Decimal]:
    """Percentages of several units are not added up."""
    values: dict[str, Decimal] = {}
    for indicator in form.asked:
        given = [part.values[indicator.key] for part in parts if indicator.key in part.values]
        if given and (indicator.kind is not NumberKind.PERCENT or len(given) == 1):
            values[indicator.key] = sum(given, Decimal(0))
    return values


def _ratios(form: Form, parts: Sequence[UnitLine]) -> dict[str, Decimal]:
    return {
        one.key: ratio
        for one in form.indicators
        if one.quantity is Quantity.RATIO and (ratio := _ratio(one, parts)) is not None
    }


def _ratio(indicator: Indicator, parts: Sequence[UnitLine]) -> Decimal | None:
    """Of the parts that gave both numbers."""
    keys = (indicator.numerator or "", indicator.denominator or "")
    both = [part.values for part in parts if all(key in part.values for key in keys)]
    if both:
        return indicator.ratio({key: sum((values[key] for values in both), Decimal(0)) for key in keys})
    return None


def _before(table: Consolidated, parts: Sequence[UnitLine]) -> dict[str, Decimal]:
    summed: dict[str, Decimal] = {}
    for part in parts:
        for key, value in table.before_of.get(part.code, {}).items():
            summed[key] = summed.get(key, Decimal(0)) + value
    return summed


def became(table: Consolidated) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """(unit, the units whose numbers it holds) of each line that stands for others."""
    return tuple(
        (line.unit, names)
        for line in table.lines
        if (names := tuple(part.unit for part in line.parts if part.code != line.code))
    )
