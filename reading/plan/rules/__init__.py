"""What a time is for, decided by small named rules in order: the first that fits decides, and its docstring is the
reason that is shown."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from reading.plan.places import TimePlace
from reading.plan.rules import due, held, traps


class Purpose(StrEnum):
    """TRAP: a time that asks nothing of anybody (a cited law, an anniversary, a street, a period talked about)."""

    TRAP = "trap"
    EVENT = "event"
    DEADLINE = "deadline"


@dataclass(frozen=True)
class Verdict:
    """What the time is for, and the name of the rule that said so."""

    purpose: Purpose
    rule: str
    reason: str


Rule = Callable[[TimePlace], bool]

RULES: tuple[tuple[Purpose, Rule], ...] = (
    *((Purpose.TRAP, rule) for rule in traps.FIRST),
    *((Purpose.DEADLINE, rule) for rule in due.FIRST),
    *((Purpose.TRAP, rule) for rule in traps.SECOND),
    *((Purpose.EVENT, rule) for rule in held.FIRST),
    *((Purpose.DEADLINE, rule) for rule in due.SECOND),
    *((Purpose.EVENT, rule) for rule in held.SECOND),
)


def judge(place: TimePlace) -> Verdict:
    """The first rule that fits; a time that no rule claims is a trap."""
    for purpose, rule in RULES:
        if rule(place):
            return Verdict(purpose, rule.__name__, " ".join((rule.__doc__ or "").split()))
    return Verdict(Purpose.TRAP, "unclaimed", "No rule claims it.")
