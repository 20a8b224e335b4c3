"""Targets with where they come from: a plan, or the office's hand, who set them and when, and what stood before. What
one comes to: core.reports.targets."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from core.reports.targets import Target


@dataclass(frozen=True)
class Promise:
    """One target as it was set. `plan` is the number of the plan it stands in, None when the office set it by hand;
    `ended_at` None: it holds."""

    target: Target
    plan: str | None = None
    set_at: datetime | None = None
    set_by: str | None = None
    ended_at: datetime | None = None
    ended_by: str | None = None

    @property
    def holds(self) -> bool:
        return self.ended_at is None


def about(promises: Sequence[Promise], key: str, unit: str | None, year: int) -> list[Promise]:
    """All that was ever promised of one number by one unit (None: the whole) for a year, the one that counts first:
    what holds before what does not, the office's hand before plans, the year's own before those of any year, the newest
    before older ones."""
    found = [
        one for one in promises if one.target.key == key and one.target.unit == unit and one.target.year in (None, year)
    ]
    return sorted(
        found,
        key=lambda one: (not one.holds, one.holds and one.plan is not None, one.holds and one.target.year is None),
    )


def holding(promises: Sequence[Promise], key: str, unit: str | None, year: int) -> Promise | None:
    """The one that counts now."""
    return next((one for one in about(promises, key, unit, year) if one.holds), None)


def with_alternatives(promises: Sequence[Promise], promise: Promise | None) -> list[Target]:
    """Its target, and those that are alternatives to it."""
    if promise is None:
        return []
    target = promise.target
    mates = [
        one.target for one in promises if one.holds and target.choice is not None and one.target.choice == target.choice
    ]
    return [target, *(mate for mate in mates if mate != target and mate.unit == target.unit)]
