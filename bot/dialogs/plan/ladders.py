"""When reminders will go out, in words: as the office has set it for what a plan has, and rung by rung. The rungs
themselves are core.reminders.ladders'."""

from collections.abc import Sequence
from datetime import time

from core.reminders.policy import Policy
from core.reminders.rules import Counted, Rule
from core.talk.messages import Say


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
    return Say(
        f"plan-rungs-{name}", {"rungs": tuple(Say(_RUNGS[rule.counted], {"count": -rule.distance}) for rule in rules)}
    )


_RUNGS = {Counted.DAYS: "rung-days", Counted.WORKING_DAYS: "rung-working-days", Counted.HOURS: "rung-hours"}


def rungs_said(rules: Sequence[Rule]) -> Say:
    """All rungs of a ladder in one breath, those that differ only in their days together: "trước 7, 3 và 1 ngày lúc
    8.00; đúng ngày lúc 8.00"."""
    if not rules:
        return Say("rungs-none")
    alike: dict[tuple[int, Counted, time], list[str]] = {}
    for rule in sorted(rules, key=lambda rule: (rule.counted is Counted.HOURS, rule.distance)):
        side = (rule.distance > 0) - (rule.distance < 0)
        alike.setdefault((side, rule.counted, rule.hour), []).append(str(abs(rule.distance)))
    return Say("rungs", {"rungs": tuple(_together(*key, tuple(counts)) for key, counts in alike.items())})


def _together(side: int, counted: Counted, hour: time, counts: tuple[str, ...]) -> Say:
    if side == 0:
        return Say("rungs-same", {"hour": hour})
    args = {"counts": counts, "unit": Say(_UNITS[counted])}
    if counted is Counted.HOURS:
        return Say("rungs-before-hours" if side < 0 else "rungs-after-hours", args)
    return Say("rungs-before" if side < 0 else "rungs-after", {**args, "hour": hour})


_UNITS = {
    Counted.DAYS: "rung-unit-days",
    Counted.WORKING_DAYS: "rung-unit-working-days",
    Counted.HOURS: "rung-unit-hours",
}
