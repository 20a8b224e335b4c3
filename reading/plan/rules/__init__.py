"""What a time is for, weighed from small named rules that each speak for one purpose."""

from collections.abc import Mapping

from reading.plan.places import TimePlace
from reading.plan.rules.evidence import Purpose, Rule, Verdict, weigh
from reading.plan.rules.table import RULES
from reading.when.values import WhenKind

__all__ = ["RULES", "Purpose", "Rule", "Verdict", "judge", "votes"]

_COUNTED = (WhenKind.OFFSET, WhenKind.RECURRENCE)
_OF_COUNTED = tuple(rule for rule in RULES if rule.purpose is Purpose.DUTY)
_OF_DAYS = tuple(rule for rule in RULES if rule.purpose is not Purpose.DUTY)
_VETOES = tuple(rule for rule in _OF_DAYS if rule.vetoes)
_WEIGHED = tuple(rule for rule in _OF_DAYS if not rule.vetoes)


def judge(place: TimePlace) -> Verdict:
    """What speaks most: the rules that fit, weighed. A veto is looked for first; beside it nothing else counts."""
    if place.when.kind in _COUNTED:
        return weigh([rule for rule in _OF_COUNTED if rule.fits(place)])
    veto = next((rule for rule in _VETOES if rule.fits(place)), None)
    if veto is not None:
        return weigh([veto])
    return weigh([rule for rule in _WEIGHED if rule.fits(place)])


def votes(place: TimePlace) -> Mapping[str, bool]:
    """Every rule that is asked of such a time, and whether it fits; for weighing the rules anew."""
    return {rule.name: rule.fits(place) for rule in _asked(place)}


def _asked(place: TimePlace) -> tuple[Rule, ...]:
    """Of a time that comes back or is counted only whether it is a duty; of a day everything else."""
    if place.when.kind in _COUNTED:
        return _OF_COUNTED
    return _OF_DAYS
