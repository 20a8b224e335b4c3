"""Who hears that a duty is overdue, step by step until it is done: the unit's chair, its deputy, the leader of its
cluster with the names, then the office with names and phone numbers. Pure judgement over units and people of one day;
who can be reached is storage.office.recipients'."""

import itertools
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from core.office.people import Person, Post, Role
from core.office.units import ClusterRole, Unit
from core.reminders.ladders import read_ladder
from core.reminders.rules import Concern, Rule

ORDER = (Concern.OWING, Concern.DEPUTY, Concern.LEADER, Concern.SUPERIOR, Concern.OFFICE, Concern.CALLS)
"""From the nearest to the work to the farthest."""
CALLED = (Role.CHAIR, Role.DEPUTY, Role.OFFICER)
"""Whom the office calls in a unit, first to last."""
USUAL = ("+1d 08:00 to owing", "+2d 08:00 to deputy", "+3d 08:00 to leader", "+5d 08:30 to calls")


class BadEscalation(ValueError):
    """An escalation's steps come after the due day, and none speaks to people nearer to the work than the step before
    it."""


def read_escalation(rungs: Sequence[str]) -> tuple[Rule, ...]:
    """The steps in the order of their days. Raises BadEscalation, BadRung."""
    steps = read_ladder(rungs, Concern.OWING)
    for step in steps:
        if step.comes_before or step.concern not in ORDER:
            raise BadEscalation(step.rung)
    for earlier, later in itertools.pairwise(steps):
        if ORDER.index(later.concern) < ORDER.index(earlier.concern):
            raise BadEscalation(later.rung)
    return steps


@dataclass(frozen=True)
class StepListener:
    """One listener of a step and the units it is told of, by code. `unit` None is the office."""

    unit: str | None
    about: tuple[str, ...]


def listeners_of(concern: Concern, owing: Collection[str], units: Sequence[Unit]) -> tuple[StepListener, ...]:
    """Who is told of which of the units that owe (codes), by the listener's code, the office first. Nobody who owes
    goes untold of: where there is no leader or superior, the office hears. Units unknown today (merged, closed) are
    told to the office too."""
    known = {unit.code: unit for unit in units}
    leaders = _leaders(units)
    heard: dict[str, list[str]] = {}
    for code in sorted(owing):
        if code in known:
            listener = _listener(concern, known[code], known, leaders)
        else:
            listener = None
        heard.setdefault(listener or "", []).append(code)
    return tuple(StepListener(listener or None, tuple(about)) for listener, about in sorted(heard.items()))


def _leaders(units: Sequence[Unit]) -> dict[str, list[str]]:
    """Who may be told of each cluster's units: its leaders by code, then their deputies."""
    ranked = sorted(
        (LEADING.index(unit.cluster_role), unit.code, unit.cluster)
        for unit in units
        if unit.cluster and unit.cluster_role in LEADING
    )
    found: dict[str, list[str]] = {}
    for _, code, cluster in ranked:
        found.setdefault(cluster, []).append(code)
    return found


LEADING = (ClusterRole.LEADER, ClusterRole.DEPUTY)


def _listener(concern: Concern, unit: Unit, known: Collection[str], leaders: Mapping[str, Sequence[str]]) -> str | None:
    match concern:
        case Concern.OWING | Concern.CONCERNED | Concern.DEPUTY:
            return unit.code
        case Concern.LEADER:
            if unit.cluster:
                return _leader_over(unit, leaders.get(unit.cluster, ()))
            return None
        case Concern.SUPERIOR:
            if unit.parent in known:
                return unit.parent
            return None
        case Concern.OFFICE | Concern.CALLS:
            return None


def _leader_over(unit: Unit, leaders: Sequence[str]) -> str | None:
    """The leader of the unit's cluster; for the leader itself its deputy, since nobody is told of their own delay as if
    it were another's."""
    return next((code for code in leaders if code != unit.code), None)


@dataclass(frozen=True)
class CallLine:
    """One line of the office's call list. `phone` as it is kept (digits), None when nobody gave one; `person` None:
    nobody holds a post there."""

    unit: str
    unit_name: str
    person: str | None = None
    post: str | None = None
    phone: str | None = None


def call_list(owing: Collection[str], units: Sequence[Unit], people: Sequence[Person]) -> tuple[CallLine, ...]:
    """For each unit that owes, by code, the first in rank who has a phone, else the first in rank; a unit without
    anybody has its line too."""
    held: dict[str, list[tuple[Person, Post]]] = {}
    for person in people:
        for post in person.posts:
            if post.unit is not None and post.role in CALLED:
                held.setdefault(post.unit, []).append((person, post))
    return tuple(
        _call(unit, held.get(unit.code, ())) for unit in sorted(units, key=lambda unit: unit.code) if unit.code in owing
    )


def _call(unit: Unit, held: Sequence[tuple[Person, Post]]) -> CallLine:
    ranked = sorted(held, key=lambda pair: (pair[0].phone is None, CALLED.index(pair[1].role), pair[0].id))
    if not ranked:
        return CallLine(unit.code, unit.name)
    person, post = ranked[0]
    return CallLine(unit.code, unit.name, person.name, post.title, person.phone)
