"""The consolidated table: where each expected unit stands, sums with their coverage, ratios from their parts, and what
changed between two issues."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from core.reports.forms import Form, Indicator, NumberKind, Quantity
from core.reports.targets import Target, achievement, chosen, target_of


class UnitStanding(StrEnum):
    """Where one expected unit stands; the four are together 100 % of the expectations. The first confirmation decides
    on time or late."""

    ON_TIME = "on_time"
    LATE = "late"
    OWING = "owing"
    EXCUSED = "excused"


@dataclass(frozen=True, slots=True)
class UnitLine:
    """One unit's row of the table; `values` is empty while it owes. `blanks`: what it said it has no number for, and
    why.

    `for_unit`: the office entered the figures for it. `note`: why it was given longer, or excused. `parts`: by another
    day's map, the lines of the units that it stands for (core.reports.merged_units). `reports`: in a year's table, how
    many reports each number adds up, of how many. `unconfirmed`: it owes, and has typed figures that are not confirmed.
    `in_place_of`: who was away, where somebody sent in their place.
    """

    code: str
    unit: str
    cluster: str | None
    standing: UnitStanding
    values: Mapping[str, Decimal]
    sent_at: datetime | None = None
    sent_by: str | None = None
    version: int = 0
    level: str | None = None
    blanks: Mapping[str, str] = field(default_factory=dict)
    for_unit: bool = False
    note: str | None = None
    expectation_id: int = 0
    parts: tuple["UnitLine", ...] = ()
    reports: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    unconfirmed: bool = False
    in_place_of: str | None = None

    def coverage(self, key: str) -> tuple[int, int]:
        """How many answers its number comes from, of how many expected."""
        return self.reports.get(key) or (int(key in self.values), 1)


@dataclass(frozen=True)
class PeriodPart:
    """One of the periods that a year's table is made of: its name, due day, and how many units sent of those
    expected."""

    period: str
    due: date | None
    sent: int
    expected: int


@dataclass(frozen=True)
class Total:
    """A sum with its coverage: how many of the expected units it counts; in a year's table, of what is added up, how
    many reports."""

    value: Decimal | None
    counted: int
    expected: int


@dataclass(frozen=True)
class Consolidated:
    """The table of one request: form, one line per expected unit, due day. `issue` is the number under which it was
    issued, None while it was not.

    `before` holds what the year's earlier periods came to, by key, of the indicators that are added up: targets are a
    year's. `before_of` holds the same of single units, by code, as far as they have targets of their own. `map_day`:
    the day by whose map the lines stand (core.reports.merged_units), None when they stand as they were expected.
    `periods`: those that a year's table is made of (core.reports.yearly).
    """

    form: Form
    title: str
    period: str
    due: date | None
    lines: tuple[UnitLine, ...]
    starts_on: date | None = None
    cutoff_on: date | None = None
    targets: tuple[Target, ...] = ()
    issue: int | None = None
    before: Mapping[str, Decimal] = field(default_factory=dict)
    before_of: Mapping[str, Mapping[str, Decimal]] = field(default_factory=dict)
    map_day: date | None = None
    periods: tuple[PeriodPart, ...] = ()

    @property
    def frozen(self) -> tuple[UnitLine, ...]:
        """The lines as they were expected: by these, coverage and standings are counted, whatever map the table
        follows."""
        return _frozen(self.lines)

    def total(self, indicator: Indicator, lines: Sequence[UnitLine] | None = None) -> Total:
        """Sum over the units that gave a value; a ratio from the sums of its parts, over the units that gave both.
        Other percentages are not summed: value is None, the coverage stands."""
        among = _frozen(self.lines if lines is None else lines)
        if indicator.quantity is Quantity.RATIO:
            return _ratio(indicator, among)
        given = [line.values[indicator.key] for line in among if indicator.key in line.values]
        summable = given and indicator.kind is not NumberKind.PERCENT
        covered = [line.coverage(indicator.key) for line in among]
        counted, expected = sum(one for one, _ in covered), sum(all_ for _, all_ in covered)
        return Total(sum(given, Decimal(0)) if summable else None, counted, expected)

    def target(self, indicator: Indicator, unit: str | None = None) -> Target | None:
        """The whole's target, or a unit's by its code: a plan's before the form's own."""
        known = chosen(self.targets, indicator.key, unit=unit, year=self.year)
        return known or (target_of(indicator) if unit is None else None)

    @property
    def year(self) -> int:
        """The year whose targets count."""
        day = self.cutoff_on or self.due
        if day is not None:
            return day.year
        return 0

    def year_total(self, indicator: Indicator) -> Decimal | None:
        """What the year has come to with this period: what happens is added to what was before, of all else this
        period's number counts."""
        if indicator.quantity is Quantity.RATIO:
            parts = [self.form.find(key or "") for key in (indicator.numerator, indicator.denominator)]
            known = {
                part.key: value for part in parts if part is not None and (value := self.year_total(part)) is not None
            }
            return indicator.ratio(known)
        total = self.total(indicator).value
        if (
            indicator.quantity is not Quantity.PERIOD
            or indicator.key not in self.before
            or indicator.kind is NumberKind.PERCENT
        ):
            return total
        return self.before[indicator.key] + (total or Decimal(0))

    def achieved(self, indicator: Indicator) -> Decimal | None:
        """Percent of the target that the year has come to (of its lower end, when it has two), never clamped; None
        without a target or a total."""
        total, target = self.year_total(indicator), self.target(indicator)
        if total is None or target is None:
            return None
        return achievement(target, total)

    @property
    def year_totals(self) -> Mapping[str, Decimal]:
        """Key → what the year has come to, of the indicators that have a total: targets are a year's."""
        totals = {indicator.key: self.year_total(indicator) for indicator in self.form.indicators}
        return {key: value for key, value in totals.items() if value is not None}

    @property
    def pace_day(self) -> date:
        """The day by whose pace results are judged: the last that the table covers, else the due day; without either,
        the end of its year."""
        return self.cutoff_on or self.due or date(self.year or 1, 12, 31)

    @property
    def missing(self) -> tuple[UnitLine, ...]:
        return tuple(line for line in self.frozen if line.standing is UnitStanding.OWING)

    @property
    def clusters(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(line.cluster for line in self.lines if line.cluster))

    @property
    def levels(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(line.level for line in self.lines if line.level))


def _frozen(lines: Sequence[UnitLine]) -> tuple[UnitLine, ...]:
    return tuple(part for line in lines for part in (line.parts or (line,)))


def _ratio(indicator: Indicator, lines: Sequence[UnitLine]) -> Total:
    """Units that gave only one of the two parts are left out of both."""
    parts = (indicator.numerator or "", indicator.denominator or "")
    both = [line.values for line in lines if all(part in line.values for part in parts)]
    sums = {part: sum((values[part] for values in both), Decimal(0)) for part in parts}
    return Total(indicator.ratio(sums) if both else None, len(both), len(lines))


@dataclass(frozen=True)
class Change:
    """What differs between two issues of a table: one value of one unit, or (key None) where the unit stands."""

    code: str
    unit: str
    key: str | None
    old: Decimal | str | None
    new: Decimal | str | None


def table_changes(old: Consolidated, new: Consolidated) -> tuple[Change, ...]:
    """In the order of the new table's lines and the form's indicators; then what is no longer there."""
    before = {line.code: line for line in old.lines}
    found: list[Change] = []
    for line in new.lines:
        found += _line_changes(new.form, before.pop(line.code, None), line)
    found += [Change(line.code, line.unit, None, line.standing.value, None) for line in before.values()]
    return tuple(found)


def _line_changes(form: Form, old: UnitLine | None, new: UnitLine) -> list[Change]:
    standing = old.standing.value if old is not None else None
    if standing != new.standing.value:
        found = [Change(new.code, new.unit, None, standing, new.standing.value)]
    else:
        found = []
    had: Mapping[str, Decimal] = old.values if old is not None else {}
    keys = [indicator.key for indicator in form.asked]
    return found + [
        Change(new.code, new.unit, key, had.get(key), new.values.get(key))
        for key in keys
        if had.get(key) != new.values.get(key)
    ]
