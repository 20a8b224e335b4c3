"""A list of who still owes, as it reads once some have done it: so many of them by name, and how many more there are.
Pure; who owes at the moment of sending is found by storage.mail.owing_lists."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from core.reminders.escalation import CallLine
from core.talk.messages import Say

MOST_NAMED = 20
"""Units named in one message; more are counted, not listed."""
WORK, WHOLE, DAYS, PART = "work", "whole", "days", "part"
"""The arguments under which a sentence keeps whom it lists: the ids of pieces of work; or the occurrence of which
everybody is meant who owes it, with their own days that count ("" is the occurrence's). Where several share a list of
calls, which part of it this is, from 0."""
KEPT = frozenset({WORK, WHOLE, DAYS, PART})
CALLS = "calls-title"


@dataclass(frozen=True)
class OwingUnit:
    """A unit that still owes. `unconfirmed`: it has typed figures and not confirmed them. `call`: whom one would
    phone."""

    name: str
    unconfirmed: bool = False
    call: CallLine | None = None


@dataclass(frozen=True)
class OwingNow:
    """`units` are MOST_NAMED of the `count` that still owe, from the place `first` on."""

    count: int
    units: Sequence[OwingUnit]
    first: int = 0


def is_list(head: Say) -> bool:
    return WORK in head.args or WHOLE in head.args


def work_of(head: Say) -> Sequence[int]:
    """The pieces of work that a list speaks of; none where it is of everybody who owes."""
    work = head.args.get(WORK, ())
    if isinstance(work, tuple):
        return work
    return ()


def first_of(head: Say, count: int) -> int:
    """The place at which the part of a list of `count` begins; those behind its end begin it again."""
    part = head.args.get(PART, 0)
    if not isinstance(part, int) or count == 0:
        return 0
    return part % -(-count // MOST_NAMED) * MOST_NAMED


def as_it_stands(head: Say, now: OwingNow) -> tuple[Say, ...]:
    """The list of those who owe now; empty when nobody does."""
    if not now.count:
        return ()
    says = [replace(head, args=_counted(head, now))]
    if head.key == CALLS:
        says += _calls(now)
    return tuple(says)


def _counted(head: Say, now: OwingNow) -> dict[str, object]:
    args = {name: value for name, value in head.args.items() if name not in KEPT and name != "names"}
    args["count"] = now.count
    if head.key != CALLS:
        args["names"] = named(now)
    came, expected = args.get("came"), args.get("expected")
    if isinstance(came, int) and isinstance(expected, int):
        args["came"] = expected - now.count
    return args


def named(now: OwingNow) -> tuple[object, ...]:
    """Their names, and how many more there are."""
    names: tuple[object, ...] = tuple(name_said(one) for one in now.units)
    more = now.count - len(names)
    if more:
        return (*names, Say("owing-more", {"count": more}))
    return names


def name_said(one: OwingUnit) -> str | Say:
    """The unit's name, and that it has typed its figures, where it has."""
    if one.unconfirmed:
        return Say("owing-unconfirmed", {"name": one.name})
    return one.name


def _calls(now: OwingNow) -> list[Say]:
    """Of a long list the part that is whoever's who reads it."""
    lines = [_call_said(one) for one in now.units]
    more = now.count - len(lines)
    if not more:
        return lines
    part = Say("calls-part", {"first": now.first + 1, "last": now.first + len(lines)})
    return [part, *lines, Say("calls-more", {"count": more})]


def _call_said(one: OwingUnit) -> Say:
    """The unit as it is to be named, whom to call, and the number."""
    call = one.call
    if call is None or call.person is None:
        return Say("calls-nobody", {"name": name_said(one)})
    who: Mapping[str, object] = {"person": call.person, "post": call.post or "", "phone": call.phone or ""}
    return Say("calls-line", {"name": name_said(one), **who})
