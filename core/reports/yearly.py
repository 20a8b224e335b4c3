"""A year's table unit by unit, made of the tables of its periods: what happened is added up, of what runs or stands the
last number counts, ratios are made of their parts, and every number knows how many reports it comes from. Sums over
many units by cluster and level: core.reports.rollups."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from core.reports.consolidation import Consolidated, PeriodPart, UnitLine, UnitStanding
from core.reports.forms import Form, Indicator, NumberKind, Quantity, Values
from core.reports.merged_units import ORDER
from core.reports.report_period import Days, apart, length, overlap
from core.reports.targets import Target

Told = tuple[Days, UnitLine]
"""One of a unit's pieces of work in the year, and the days it covers."""


def of_year(tables: Sequence[Consolidated], form: Form, year: int, targets: Sequence[Target] = ()) -> Consolidated:
    """`tables` of the same form, newest first; `form` in its newest version. Of a unit that answered for the half-year
    and for its quarters as well, the half-year is added up."""
    told: dict[str, list[Told]] = {}
    for table in tables:
        for line in table.lines:
            told.setdefault(line.code, []).append(((table.starts_on, table.cutoff_on), line))
    lines = sorted((_line(form, one) for one in told.values()), key=_by_cluster)
    ends = [day for table in tables if (day := table.cutoff_on or table.due) is not None]
    begins = [day for table in tables if (day := table.starts_on) is not None]
    return Consolidated(
        form=form,
        title=form.title,
        period=str(year),
        due=None,
        lines=tuple(lines),
        starts_on=min(begins, default=None),
        cutoff_on=max(ends, default=None),
        targets=tuple(targets),
        periods=tuple(_part(table) for table in reversed(tables)),
    )


def _by_cluster(line: UnitLine) -> tuple[bool, str, str]:
    """Units outside any cluster come last."""
    return line.cluster is None, line.cluster or "", line.code


def _part(table: Consolidated) -> PeriodPart:
    sent = sum(line.version > 0 for line in table.lines)
    return PeriodPart(table.period, table.due, sent, len(table.lines))


def _line(form: Form, told: Sequence[Told]) -> UnitLine:
    """`told` is newest first, and so are the unit's name, cluster and sender."""
    answered = [one for one in told if one[1].version > 0]
    counted = [answered[place] for place in apart([days for days, _ in answered])]
    missing = _missing(told, counted)
    added = [line for _, line in counted]
    expected = len(added) + len(missing)
    last = answered[0][1] if answered else None
    values = _values(form, added, last)
    return replace(
        _as_sent_last(told[0][1], last, values),
        standing=_standing([*added, *missing]),
        values={**values, **_ratios(form, values)},
        note=f"{len(added)}/{expected} báo cáo",
        reports=_coverage(form, added, expected),
    )


def _missing(told: Sequence[Told], added: Sequence[Told]) -> list[UnitLine]:
    """What was not answered, and of which no other answer speaks."""
    return [
        line
        for place, (days, line) in enumerate(told)
        if line.version == 0 and not _told_otherwise(days, told[:place], added)
    ]


def _values(form: Form, added: Sequence[UnitLine], last: UnitLine | None) -> Values:
    return {one.key: value for one in form.asked if (value := _value(one, added, last)) is not None}


def _ratios(form: Form, values: Values) -> Values:
    return {
        one.key: ratio
        for one in form.indicators
        if one.quantity is Quantity.RATIO and (ratio := one.ratio(values)) is not None
    }


def _as_sent_last(newest: UnitLine, last: UnitLine | None, values: Values) -> UnitLine:
    """Who sent last, when, and what they had no number for that no earlier report has either."""
    if last is None:
        return replace(newest, sent_at=None, sent_by=None, for_unit=False, version=0, blanks={}, in_place_of=None)
    return replace(
        newest,
        sent_at=last.sent_at,
        sent_by=last.sent_by,
        for_unit=last.for_unit,
        in_place_of=last.in_place_of,
        version=last.version,
        blanks={key: why for key, why in last.blanks.items() if key not in values},
    )


def _coverage(form: Form, added: Sequence[UnitLine], expected: int) -> Mapping[str, tuple[int, int]]:
    """From how many of the expected reports each sum comes."""
    return {
        one.key: (sum(one.key in line.values for line in added), expected)
        for one in form.asked
        if one.quantity is Quantity.PERIOD
    }


def _told_otherwise(days: Days, newer: Sequence[Told], added: Sequence[Told]) -> bool:
    """Whether an answer for a longer time, or a newer one for as long, speaks of these days as well."""
    return any(overlap(days, other[0]) and (length(other[0]) > length(days) or other in newer) for other in added)


def _value(indicator: Indicator, added: Sequence[UnitLine], last: UnitLine | None) -> Decimal | None:
    """Percentages of several periods are neither added up nor averaged."""
    if indicator.quantity is not Quantity.PERIOD:
        if last is None:
            return None
        return last.values.get(indicator.key)
    given = [line.values[indicator.key] for line in added if indicator.key in line.values]
    if given and (len(given) == 1 or indicator.kind is not NumberKind.PERCENT):
        return sum(given, Decimal(0))
    return None


def _standing(lines: Sequence[UnitLine]) -> UnitStanding:
    """Where the unit has most to do."""
    stands: Mapping[UnitStanding, bool] = {one: any(line.standing is one for line in lines) for one in ORDER}
    return next((one for one, found in stands.items() if found), UnitStanding.OWING)


def last_answers(tables: Sequence[Consolidated]) -> Mapping[str, date]:
    """Unit → the last day of the newest period that it answered for."""
    found: dict[str, date] = {}
    for table in tables:
        end = table.cutoff_on or table.due
        for line in table.lines:
            if line.version > 0 and end is not None:
                found[line.code] = max(found.get(line.code, end), end)
    return found


def without_levels(table: Consolidated, codes: Collection[str]) -> Consolidated:
    """Of these units only what happened is left: how they stand, and what runs, is said by their successors since."""
    keys = {one.key for one in table.form.indicators if one.quantity is not Quantity.PERIOD}
    lines = tuple(_only_happened(line, keys) if line.code in codes else line for line in table.lines)
    return replace(table, lines=lines)


def _only_happened(line: UnitLine, keys: Collection[str]) -> UnitLine:
    values = {key: value for key, value in line.values.items() if key not in keys}
    return replace(line, values=values, reports={**line.reports, **dict.fromkeys(keys, (0, 0))})
