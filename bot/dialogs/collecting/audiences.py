"""Of whom a form is collected, by what is typed: a cluster, a level or a unit by what it is called here."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.dialogs.unit_names import unit_called
from core.office.units import ALL_UNITS, Audience, AudienceKind, Unit, UnknownAudience
from core.spelling import folded_words
from reading.meaning.sentence import meanings_of

_EVERYBODY = frozenset({"tat ca", "tat ca don vi", "tat ca cac don vi", "cac don vi", "all"})


@dataclass(frozen=True)
class Nobody:
    """What was typed, and names nobody here."""

    text: str


def audience_written(text: str) -> Audience:
    """As a state holds it; all units where that cannot be read."""
    try:
        return Audience.parse(text)
    except UnknownAudience:
        return ALL_UNITS


def audience_reader(units: Sequence[Unit]) -> Callable[[str], Audience | Nobody | None]:
    return lambda text: _read(units, text)


def _read(units: Sequence[Unit], text: str) -> Audience | Nobody | None:
    """None where it says something else, such as a yes."""
    plain = folded_words(text).strip(" .!")
    if plain in _EVERYBODY:
        return ALL_UNITS
    found = _group_named(units, plain) or _unit_named(units, text) or _units_named(units, text)
    if found is None and not meanings_of(text):
        return Nobody(text)
    return found


def _group_named(units: Sequence[Unit], plain: str) -> Audience | None:
    found = (_group_of(unit, plain) for unit in units)
    return next((audience for audience in found if audience is not None), None)


def _group_of(unit: Unit, plain: str) -> Audience | None:
    """The cluster or the level of this unit, where it is the one that was typed."""
    if unit.cluster and folded_words(unit.cluster) == plain:
        return Audience(AudienceKind.CLUSTER, unit.cluster)
    if unit.level and folded_words(unit.level) == plain.removeprefix("cap "):
        return Audience(AudienceKind.LEVEL, unit.level)
    return None


def _unit_named(units: Sequence[Unit], text: str) -> Audience | None:
    unit, left = unit_called(units, text)
    if unit is None or left:
        return None
    return Audience(AudienceKind.UNIT, unit.code)


_BETWEEN = re.compile(r"\s*[,;]\s*|\s+(?:và|va|and)\s+", re.IGNORECASE)


def _units_named(units: Sequence[Unit], text: str) -> Audience | None:
    """ "xã Hòa Bình, xã Suối Cạn": each of them is a unit."""
    found = [_unit_named(units, piece) for piece in _BETWEEN.split(text) if piece.strip()]
    named = [one for one in found if one is not None]
    if len(named) < max(2, len(found)):
        return None
    return Audience.of_units(list(dict.fromkeys(code for one in named for code in one.codes)))
