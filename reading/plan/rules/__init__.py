"""What a time is for, weighed from small named rules that each speak for one purpose."""

from collections.abc import Mapping

from reading.plan.places import TimePlace
from reading.plan.rules.evidence import Purpose, Rule, Verdict, weigh
from reading.plan.rules.table import RULES
from reading.when.values import WhenKind

__all__ = ["RULES", "Purpose", "Rule", "Verdict", "judge", "votes"]

_COUNTED = (WhenKind.OFFSET, WhenKind.RECURRENCE)


def judge(place: TimePlace) -> Verdict:
    """What speaks most: the rules that fit, weighed."""
    return weigh([rule for rule in _asked(place) if rule.fits(place)])


def votes(place: TimePlace) -> Mapping[str, bool]:
    """Every rule that is asked of such a time, and whether it fits; for weighing the rules anew."""
    return {rule.name: rule.fits(place) for rule in _asked(place)}


def _asked(place: TimePlace) -> list[Rule]:
    """Of a time that comes back or is counted only whether it is a duty; of a day everything else."""
    counted = place.when.kind in _COUNTED
    return [rule for rule in RULES if (rule.purpose is Purpose.DUTY) == counted]
