"""How many delegates may come to a conference: as papers and offices say it, and how many that is for one unit. How it
is read: reading.quotas."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.office.units import Audience, Unit, is_concerned


@dataclass(frozen=True)
class FoundQuota:
    """A number of delegates as a paper says it: `whom` in the paper's words, empty where it speaks of all together.
    `each`: of each unit of that kind; `drivers`: they are counted as well."""

    whom: str
    most: int
    quote: str
    each: bool = False
    drivers: bool = False


@dataclass(frozen=True)
class Quota:
    """So many delegates at most from each unit of `audience`; `together`: from all of them. `drivers`: they are counted
    as well; `quote`: the paper's or the office's words."""

    audience: Audience
    most: int
    together: bool = False
    drivers: bool = False
    quote: str = ""

    def counts(self, heads: int, drivers: int) -> int:
        """How many places are taken by so many delegates and drivers."""
        return heads + drivers * self.drivers


def quota_of(quotas: Iterable[Quota], unit: Unit) -> Quota | None:
    """The one that holds for this unit: the one that says it most closely, and of two the smaller."""
    mine = [quota for quota in quotas if not quota.together and is_concerned(unit, quota.audience)]
    return min(mine, key=lambda quota: (_breadth(quota.audience), quota.most), default=None)


def _breadth(audience: Audience) -> int:
    """Units by name before clusters and levels, and these before all."""
    if audience.codes:
        return len(audience.codes)
    if audience.name is not None:
        return WIDE
    return ALL


WIDE, ALL = 10_000, 20_000


def total_of(quotas: Iterable[Quota]) -> Quota | None:
    """How many may come from all units together."""
    return next((quota for quota in quotas if quota.together), None)


def with_quota(quotas: Sequence[Quota], new: Quota) -> tuple[Quota, ...]:
    """The same with one more, in place of what was said of the same units."""
    kept = (one for one in quotas if (one.audience, one.together) != (new.audience, new.together))
    return (*kept, new)
