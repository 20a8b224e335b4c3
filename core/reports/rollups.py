"""Sums over many units and periods, by cluster and level: what happened is added up, of what stands or runs the last
number counts, ratios are made of their parts, and every sum says how much it covers. Reckoned from sums that storage
makes; a table unit by unit is core.reports.consolidation."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from core.reports.consolidation import Total, UnitStanding
from core.reports.forms import Form, Indicator, NumberKind, Quantity


@dataclass(frozen=True)
class UnitGroup:
    """The units of one cluster and one level; None where a unit has none."""

    cluster: str | None
    level: str | None


@dataclass(frozen=True)
class Sum:
    """What one cell's units gave for one indicator, and how many answers that is."""

    value: Decimal
    counted: int


@dataclass(frozen=True)
class CellSums:
    """One cell over one or several periods: sums by key, and where its expectations stand (all standings together are
    all of them)."""

    sums: Mapping[str, Sum] = field(default_factory=dict)
    standings: Mapping[UnitStanding, int] = field(default_factory=dict)

    @property
    def expected(self) -> int:
        return sum(self.standings.values())


Chooses = Callable[[UnitGroup], bool]


def of_cluster(name: str | None) -> Chooses:
    return lambda cell: cell.cluster == name


def of_level(name: str | None) -> Chooses:
    return lambda cell: cell.level == name


def everywhere(cell: UnitGroup) -> bool:
    return True


@dataclass(frozen=True)
class Rollup:
    """One form over the periods chosen. `added` holds every answer, `last` only each unit's newest, with as many
    expectations as there are units."""

    form: Form
    added: Mapping[UnitGroup, CellSums]
    last: Mapping[UnitGroup, CellSums]

    def total(self, indicator: Indicator, among: Chooses = everywhere) -> Total:
        """The sum over the chosen cells with its coverage, in answers for what is added up, in units for what counts by
        its last number.

        Percentages that are no ratio of two counts are not summed: value is None, the coverage stands.
        """
        if indicator.quantity is Quantity.RATIO:
            return self._ratio(indicator, among)
        cells = self._cells(indicator, among)
        found = [one.sums[indicator.key] for one in cells if indicator.key in one.sums]
        counted = sum(one.counted for one in found)
        summable = counted > 0 and indicator.kind is not NumberKind.PERCENT
        if summable:
            value = sum((one.value for one in found), Decimal(0))
        else:
            value = None
        return Total(value, counted, sum(one.expected for one in cells))

    def _cells(self, indicator: Indicator, among: Chooses) -> list[CellSums]:
        if indicator.quantity is Quantity.PERIOD:
            source = self.added
        else:
            source = self.last
        return [sums for cell, sums in source.items() if among(cell)]

    def _ratio(self, indicator: Indicator, among: Chooses) -> Total:
        parts = [self.form.find(key or "") for key in (indicator.numerator, indicator.denominator)]
        totals = {part.key: self.total(part, among) for part in parts if part is not None}
        known = {key: total.value for key, total in totals.items() if total.value is not None}
        counted = min((total.counted for total in totals.values()), default=0)
        return Total(indicator.ratio(known), counted, max((total.expected for total in totals.values()), default=0))

    def standings(self, among: Chooses = everywhere) -> Mapping[UnitStanding, int]:
        """Over all expectations of the periods chosen; together they are 100 % of them."""
        cells = [sums for cell, sums in self.added.items() if among(cell)]
        return {standing: sum(one.standings.get(standing, 0) for one in cells) for standing in UnitStanding}

    @property
    def clusters(self) -> tuple[str, ...]:
        return tuple(sorted({cell.cluster for cell in self.added if cell.cluster is not None}))

    @property
    def levels(self) -> tuple[str, ...]:
        return tuple(sorted({cell.level for cell in self.added if cell.level is not None}))


def added_up(parts: Iterable[Mapping[UnitGroup, CellSums]]) -> dict[UnitGroup, CellSums]:
    """Cell by cell, sums added to sums and standings to standings."""
    values: dict[UnitGroup, dict[str, Decimal]] = {}
    counts: dict[UnitGroup, dict[str, int]] = {}
    standings: dict[UnitGroup, dict[UnitStanding, int]] = {}
    for part in parts:
        for cell, one in part.items():
            value, count, stand = (
                values.setdefault(cell, {}),
                counts.setdefault(cell, {}),
                standings.setdefault(cell, {}),
            )
            for key, more in one.sums.items():
                value[key] = value[key] + more.value if key in value else more.value
                count[key] = count.get(key, 0) + more.counted
            for standing, number in one.standings.items():
                stand[standing] = stand.get(standing, 0) + number
    return {
        cell: CellSums({key: Sum(value, counts[cell][key]) for key, value in values[cell].items()}, standings[cell])
        for cell in values
    }
