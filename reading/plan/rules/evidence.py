"""What speaks for what: a rule that fits gives points for a purpose, with its reason in words. Which rules there are
stands in the table beside this."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reading.plan.places import TimePlace


class Purpose(StrEnum):
    """TRAP: a time that asks nothing of anybody (a cited law, an anniversary, a street, a period talked about). DUTY:
    one that comes back or is counted from something else."""

    TRAP = "trap"
    EVENT = "event"
    DEADLINE = "deadline"
    DUTY = "duty"


@dataclass(frozen=True)
class Rule:
    """A named question to a time in its place; its docstring is the reason that is shown. One that vetoes needs no
    points."""

    fits: Callable[[TimePlace], bool]
    purpose: Purpose
    points: int = 0
    vetoes: bool = False

    @property
    def name(self) -> str:
        return self.fits.__name__

    @property
    def reason(self) -> str:
        return " ".join((self.fits.__doc__ or "").split())


@dataclass(frozen=True)
class Verdict:
    """What a time is for: the rules that fitted, those for the purpose first, the strongest first among them.

    `lead` is how many points the purpose has more than the next one; None when a rule vetoed all others. A time that no
    rule claims is a trap.
    """

    purpose: Purpose
    spoke: tuple[Rule, ...]
    lead: int | None

    @property
    def is_claimed(self) -> bool:
        return bool(self.spoke)

    @property
    def is_close(self) -> bool:
        return self.is_claimed and self.lead is not None and self.lead < CLOSE

    @property
    def rule(self) -> str:
        return next((rule.name for rule in self.spoke), "unclaimed")

    @property
    def reason(self) -> str:
        return next((rule.reason for rule in self.spoke), "No rule claims it.")


CLOSE = 2
"""Two purposes whose points differ by less are too close to decide between in silence."""


def weigh(spoke: Sequence[Rule]) -> Verdict:
    """The purpose with the most points, a veto before all points; of two with equal points the one that asks less of
    people."""
    veto = next((rule for rule in spoke if rule.vetoes), None)
    if veto is not None:
        return Verdict(veto.purpose, _ordered(spoke, veto.purpose), None)
    points = _points(spoke)
    first, second, *_ = sorted(points, key=lambda purpose: -points[purpose])
    return Verdict(first, _ordered(spoke, first), points[first] - points[second])


_NO_POINTS = dict.fromkeys(Purpose, 0)


def _points(spoke: Sequence[Rule]) -> dict[Purpose, int]:
    points = _NO_POINTS.copy()
    for rule in spoke:
        points[rule.purpose] += rule.points
    return points


def _ordered(spoke: Sequence[Rule], purpose: Purpose) -> tuple[Rule, ...]:
    return tuple(sorted(spoke, key=lambda rule: (rule.purpose is not purpose, not rule.vetoes, -rule.points)))
