"""Ladders of reminder rules as an office writes them: "-5d 08:00", "-3wd 08:00 to superior", "-2h withhold". What a
rule means is core.reminders.rules'."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import time, timedelta

from core.reminders.rules import GRACE, Concern, Counted, Late, Rule

RUNG = re.compile(
    r"\s*(?P<distance>[+-]?\d{1,3})(?P<counted>d|wd|h)(?:\s+(?P<hour>\d{1,2}):(?P<minute>\d{2}))?"
    r"(?:\s+to\s+(?P<concern>[a-z]+))?(?:\s+(?P<late>send|withhold|within\s+(?P<within>\d{1,3})h))?\s*"
)
FARTHEST = 366
"""Days; a rung farther away than a year belongs to another period of the duty."""
MOST_RUNGS = 60
"""In one ladder: more than one a day for a month before and after is a mistake, and would be one message each for
everybody."""


class BadRung(ValueError):
    """A ladder's rung is a distance and an hour, such as "-5d 08:00" (five days before, at eight)."""


class TooManyRungs(BadRung):
    """A ladder has at most sixty rungs."""


def read_rung(text: str, concern: Concern) -> Rule:
    """ "-5d 08:00" → a rule five days before at eight, to `concern` unless the rung says to whom. Raises BadRung.

    `-3wd 08:00` counts working days, `-2h` hours (and has no hour of its own). Then may come `to owing`, `to
    concerned`, `to office`, `to superior`, `to deputy`, `to leader` or `to calls`; then `send`, `withhold` or `within
    6h`: what happens after downtime.
    """
    match = RUNG.fullmatch(text)
    if match is None:
        raise BadRung(text)
    distance, counted = int(match["distance"]), Counted(match["counted"])
    if abs(distance) > (FARTHEST * 24 if counted is Counted.HOURS else FARTHEST):
        raise BadRung(text)
    to, hour = _concern(match, concern), _hour(match, counted)
    late = Late((match["late"] or "send").split()[0])
    return Rule(
        key=f"{to.value}{distance:+d}{counted.value}" + ("" if counted is Counted.HOURS else f"{hour:%H%M}"),
        days=0 if counted is Counted.HOURS else distance,
        hour=hour,
        concern=to,
        late=late,
        counted=counted,
        hours=distance if counted is Counted.HOURS else 0,
        within=timedelta(hours=int(match["within"])) if late is Late.WITHIN else GRACE,
    )


def _concern(match: re.Match[str], concern: Concern) -> Concern:
    try:
        if match["concern"]:
            return Concern(match["concern"])
        return concern
    except ValueError:
        raise BadRung(match[0]) from None


def _hour(match: re.Match[str], counted: Counted) -> time:
    """Days need an hour of the day; hours before a moment have none."""
    if (match["hour"] is None) != (counted is Counted.HOURS):
        raise BadRung(match[0])
    try:
        return time(int(match["hour"] or 0), int(match["minute"] or 0))
    except ValueError:
        raise BadRung(match[0]) from None


def read_ladder(rungs: Sequence[str], concern: Concern) -> tuple[Rule, ...]:
    """The rungs in the order of their days, each once. Raises BadRung, TooManyRungs."""
    rules = {rule.key: rule for rule in (read_rung(rung, concern) for rung in dict.fromkeys(rungs))}
    if len(rules) > MOST_RUNGS:
        raise TooManyRungs(f"{len(rules)} rungs")
    return tuple(sorted(rules.values(), key=lambda rule: (rule.days, rule.hour, rule.hours, rule.key)))


def with_versions(ladder: Sequence[Rule], known: Sequence[Rule]) -> tuple[Rule, ...]:
    """The ladder under the versions it has earned: a rule that does what the known one of its key does keeps that
    version, a changed one gets the next, so that what was said under the old rule does not hush the new one."""
    before = {rule.key: rule for rule in sorted(known, key=lambda rule: rule.version)}
    return tuple(_versioned(rule, before[rule.key]) if rule.key in before else rule for rule in ladder)


def _versioned(rule: Rule, before: Rule) -> Rule:
    same = replace(rule, version=before.version)
    if same == before:
        return same
    return replace(rule, version=before.version + 1)
