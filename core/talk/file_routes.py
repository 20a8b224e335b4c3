"""To whom a file goes that a unit sends for a duty: what the plan's words "gửi về …" mean among the units that there
are. The office has it in any case."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.office.units import ClusterRole, Unit
from core.spelling import folded_words


@dataclass(frozen=True)
class FileRoute:
    """Codes of the units to which a file goes, the names of those that can be reached, and of those of which nobody
    can."""

    codes: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    unreached: tuple[str, ...] = ()


LEADER, HOST = ("cum truong", "khoi truong", "don vi cum truong", "truong cum", "truong khoi"), ("dang cai",)
MEMBERS = (
    *("cac don vi", "don vi thanh vien", "cac don vi thanh vien", "thanh vien trong cum", "cac thanh vien"),
    *("trong cum", "trong khoi"),
)
SHORTEST = 2
"""Words of a unit's name by which it is found in a sentence."""


def units_meant(send_to: str, sender: str, units: Sequence[Unit]) -> tuple[str, ...]:
    """Codes of the units that the words name, but for the sender, in the order of the roster: the leader or the host of
    the sender's cluster, its members, units by their names. Total."""
    words, me = f" {folded_words(send_to)} ", next((unit for unit in units if unit.code == sender), None)
    mates = [unit for unit in units if me is not None and unit.cluster is not None and unit.cluster == me.cluster]
    found: set[str] = set()
    if _says(words, LEADER):
        found |= _with(mates, ClusterRole.LEADER)
    if _says(words, HOST):
        found |= _with(mates, ClusterRole.HOST)
    if _says(words, MEMBERS):
        found |= {unit.code for unit in mates or units}
    found |= {unit.code for unit in units if _is_named(words, unit)}
    return tuple(unit.code for unit in units if unit.code in found and unit.code != sender)


def _says(words: str, phrases: Iterable[str]) -> bool:
    return any(f" {phrase} " in words or f" {phrase}," in words for phrase in phrases)


def _with(units: Sequence[Unit], role: ClusterRole) -> set[str]:
    return {unit.code for unit in units if unit.cluster_role is role}


def _is_named(words: str, unit: Unit) -> bool:
    name = folded_words(unit.name)
    return len(name.split()) >= SHORTEST and f" {name} " in words
