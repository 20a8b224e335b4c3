"""The form in which units are named that merge or are split: what was filled in, read as the talk of units reads it.
What follows from it: successions.py."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.desk.call import DeskCall
from bot.dialogs.units.here import Here, Kind
from bot.dialogs.units.naming import heirs_called, old_called
from bot.dialogs.units.typed import KnownUnits
from core.office.successions import Succession, Successor
from core.talk.messages import Say
from storage.office.successors import gone_units
from storage.office.units import cluster_names, units_on

LONGEST = 500
"""Characters of one field."""
NONE_NAMED = Say("desk-units-none-named")
FIELDS = ("old", "new", "cluster", "on", "decision")


@dataclass(frozen=True)
class Filled:
    """What stands in the fields; `faults` by field; `known`: the units that may be named."""

    kind: Kind
    fields: Mapping[str, str]
    known: KnownUnits
    faults: Mapping[str, Say] = field(default_factory=dict)


def kind_in(call: DeskCall) -> Kind:
    """By the address."""
    if call.word(0) == Kind.SPLIT:
        return Kind.SPLIT
    return Kind.MERGE


async def empty_form(call: DeskCall) -> Filled:
    """With the unit from whose page one came."""
    fields = {**dict.fromkeys(FIELDS, ""), "old": call.asked("unit"), "on": call.today.isoformat()}
    return Filled(kind_in(call), fields, await _known(call))


async def _known(call: DeskCall) -> KnownUnits:
    return KnownUnits(await units_on(call.s, call.today), await gone_units(call.s, call.today))


async def filled_in(call: DeskCall) -> tuple[Filled, Succession | None]:
    """None where something is not taken."""
    filled = Filled(kind_in(call), {name: call.field(name) for name in FIELDS}, await _known(call))
    old, new, on = _old(filled), _new(filled), call.day("on")
    long = {name: Say("desk-units-long", {"longest": LONGEST}) for name in _too_long(filled)}
    faults = _faults({"old": old, "new": new, "on": on or Say("desk-units-no-day"), **long})
    if faults or isinstance(old, Say) or isinstance(new, Say) or on is None:
        return replace(filled, faults=faults), None
    heirs = _in_cluster(new, await _cluster(filled.fields["cluster"], call))
    return filled, Succession(tuple(old), heirs, on, filled.fields["decision"])


def _too_long(filled: Filled) -> list[str]:
    return [name for name, typed in filled.fields.items() if len(typed) > LONGEST]


def _faults(read: Mapping[str, object]) -> dict[str, Say]:
    return {name: value for name, value in read.items() if isinstance(value, Say)}


def _old(filled: Filled) -> list[str] | Say:
    typed = filled.fields["old"]
    if not typed:
        return NONE_NAMED
    return old_called(typed[:LONGEST], Here(kind=filled.kind), filled.known)


def _new(filled: Filled) -> list[Successor] | Say:
    typed = filled.fields["new"]
    if not typed:
        return NONE_NAMED
    return heirs_called(typed[:LONGEST], Here(kind=filled.kind), filled.known)


async def _cluster(name: str, call: DeskCall) -> str | None:
    """None: the one that the units before share."""
    if name not in await cluster_names(call.s):
        return None
    return name


def _in_cluster(new: Sequence[Successor], cluster: str | None) -> tuple[Successor, ...]:
    """Those that begin; the others stay where they are."""
    made = tuple(replace(one, cluster=cluster) for one in new if one.name)
    return (*(one for one in new if not one.name), *made)
