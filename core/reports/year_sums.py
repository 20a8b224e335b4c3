"""A form's year in sums: what each of its periods came to, number by number, and what the year has come to against its
targets. Unit by unit: core.reports.yearly."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from core.reports.consolidation import Consolidated, Total
from core.reports.forms import Form


@dataclass(frozen=True)
class PeriodSums:
    """`totals`: by the key of the number."""

    occurrence_id: int
    period: str
    due: date
    totals: Mapping[str, Total]


@dataclass(frozen=True)
class YearSums:
    """`periods`: the earliest first; `totals`: of the year. `table` has those totals as its only line: by it targets
    are judged."""

    year: int
    periods: tuple[PeriodSums, ...]
    totals: Mapping[str, Total]
    table: Consolidated

    @property
    def form(self) -> Form:
        """In its newest version, with the year's targets."""
        return self.table.form
