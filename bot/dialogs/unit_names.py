"""Which unit of a table is meant by what was typed: its code, its name, or the end of its name, as people call it. Pure
text; no steps."""

from collections.abc import Sequence

from core.office.units import GoneUnit, Unit
from core.reports.consolidation import UnitLine
from core.spelling import folded_words
from core.talk.messages import Say


def unit_named(lines: Sequence[UnitLine], text: str) -> tuple[UnitLine | None, str]:
    """The unit that the text begins with, by the longest of its names, and what follows; (None, text) when it is none,
    or might be two."""
    place, left = _called([typed_names_of(line.code, line.unit) for line in lines], text)
    if place is not None:
        return (lines[place], left)
    return (None, text)


def unit_called(units: Sequence[Unit], text: str) -> tuple[Unit | None, str]:
    """The same among units."""
    place, left = _called([typed_names_of(unit.code, unit.name) for unit in units], text)
    if place is not None:
        return (units[place], left)
    return (None, text)


def gone_said(gone: Sequence[GoneUnit], text: str) -> Say | None:
    """That the unit meant has ended, and what stands in its place; None when none is meant."""
    place, left = _called([typed_names_of(unit.code, unit.name) for unit in gone], text)
    if place is None or left:
        return None
    unit = gone[place]
    args: dict[str, object] = {"unit": unit.name, "on": unit.ended_on}
    if unit.successors:
        return Say("unit-gone-heirs", {**args, "heirs": unit.successors})
    return Say("unit-gone", args)


def _called(names: Sequence[set[str]], text: str) -> tuple[int | None, str]:
    words = text.split()
    for size in range(len(words), 0, -1):
        spoken = folded_words(" ".join(words[:size])).strip(" .,:;")
        found = [place for place, known in enumerate(names) if spoken in known]
        if len(found) == 1:
            return found[0], " ".join(words[size:]).strip(" .,:;")
    return None, text


def typed_names_of(code: str, name: str) -> set[str]:
    """ "hb", "hoi xa hoa binh", "xa hoa binh", "hoa binh"; a single last word only when it is the whole name."""
    words = folded_words(name).split()
    ends = {" ".join(words[start:]) for start in range(max(1, len(words) - 1))}
    return {folded_words(code), *ends}
