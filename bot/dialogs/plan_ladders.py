"""When reminders will go out, as the office has set it, for what a plan has. The rungs themselves are core.ladders'."""

from collections.abc import Sequence

from core.messages import Say
from core.reminders import Counted, Policy, Rule


def ladders_said(policy: Policy | None, *, events: bool, deadlines: bool) -> tuple[Say, ...]:
    """One sentence for the deadlines, one for the conferences, where there are any."""
    if policy is None:
        return (Say("plan-will-remind"),)
    before, meetings = _ahead(policy.deadlines), _ahead(policy.events)
    if not (before and meetings):
        return (Say("plan-will-remind"),)
    ladders = (("deadlines", before, deadlines), ("events", meetings, events))
    return tuple(_ladder(name, rules) for name, rules, has in ladders if has)


def _ahead(rules: Sequence[Rule]) -> Sequence[Rule]:
    return tuple(rule for rule in rules if rule.distance < 0)


def _ladder(name: str, rules: Sequence[Rule]) -> Say:
    """Days alone are said in one breath, "trước 5 và 1 ngày"; others each with what they are counted in."""
    if all(rule.counted is Counted.DAYS for rule in rules):
        return Say(f"plan-reminders-{name}", {"days": tuple(str(-rule.days) for rule in rules)})
    return Say(f"plan-rungs-{name}", {"rungs": tuple(Say(_RUNGS[rule.counted], {"count": -rule.distance}) for rule in rules)})


_RUNGS = {Counted.DAYS: "rung-days", Counted.WORKING_DAYS: "rung-working-days", Counted.HOURS: "rung-hours"}
